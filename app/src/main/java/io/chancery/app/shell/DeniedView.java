package io.chancery.app.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.DeniedPage;

/// A place that this person's role does not open.
@ParentLayout(MainLayout.class)
class DeniedView extends DeniedPage {}
