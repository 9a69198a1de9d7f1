package io.chancery.infra.web.tenancy;

import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantSource;
import org.jspecify.annotations.Nullable;

/// Gives the firm of the Vaadin session that this thread works for.
///
/// It asks the HTTP session beneath and not the Vaadin session's own attributes: those may be read under the session's
/// lock alone, and downloads run without it.
public final class VaadinTenantSource implements TenantSource {

    @Override
    public @Nullable Object session() {
        return VaadinSession.getCurrent();
    }

    @Override
    public @Nullable TenantId tenantOf(Object session) {
        var beneath = ((VaadinSession) session).getSession();
        if (beneath == null) {
            return null;
        }
        try {
            return (TenantId) beneath.getAttribute(SessionTenant.ATTRIBUTE);
        } catch (IllegalStateException invalidated) {
            // A session that has ended belongs to nobody: what still runs in it finds no firm and stops.
            return null;
        }
    }
}
