package io.chancery.console.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.NotFoundPage;

@ParentLayout(ConsoleLayout.class)
class NotFoundView extends NotFoundPage {}
