package io.chancery.app.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.FailurePage;

/// A screen that could not be shown, with the number of its incident.
@ParentLayout(MainLayout.class)
class FailureView extends FailurePage {}
