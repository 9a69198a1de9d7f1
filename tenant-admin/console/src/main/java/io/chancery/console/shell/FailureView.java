package io.chancery.console.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.FailurePage;

@ParentLayout(ConsoleLayout.class)
class FailureView extends FailurePage {}
