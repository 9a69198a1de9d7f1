package io.chancery.app.shell;

import com.vaadin.flow.router.ParentLayout;
import io.chancery.infra.web.errors.NotFoundPage;

/// An address that leads nowhere, inside the frame so that the way on is in sight.
@ParentLayout(MainLayout.class)
class NotFoundView extends NotFoundPage {}
