package io.chancery.app.firm;

import io.chancery.control.tenants.Registry;
import io.chancery.infra.tenancy.TenantContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Copies the firm's look to the registry once it is saved, for the pages shown while the firm's door is closed.
///
/// A node that dies in between leaves an old copy until the firm brands itself again; nothing but those pages
/// shows it.
@Component
class BrandingCopy {

    private final Registry registry;

    BrandingCopy(Registry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(FirmBranded branded) {
        registry.updateBranding(TenantContext.require(), branded.branding());
    }
}
