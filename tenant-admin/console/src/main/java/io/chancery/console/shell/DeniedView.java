package io.chancery.console.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.DeniedPage;

@ParentLayout(ConsoleLayout.class)
class DeniedView extends DeniedPage {}
