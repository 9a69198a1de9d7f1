package io.chancery.app.documents;

import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Goes from firm to firm and does something for what each of them stores. Copies are left alone: what they show is
/// their firms'.
@Component
class EachFirm {

    private static final Logger LOG = LoggerFactory.getLogger(EachFirm.class);

    private final TenantDirectory firms;

    EachFirm(TenantDirectory firms) {
        this.firms = firms;
    }

    /// @param work done with the firm bound
    void visit(Consumer<Tenant> work) {
        firms.atWork().forEach(firm -> visit(firm, work));
    }

    private void visit(Tenant firm, Consumer<Tenant> work) {
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work("document-store")) {
            TenantContext.runAs(firm.id(), () -> work.accept(firm));
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its store waits", firm.id());
        } catch (RuntimeException unreachable) {
            // Whatever stops one firm must not stop the rounds of all others.
            LOG.warn("The store of firm {} waits for the next round", firm.id(), unreachable);
        }
    }
}
