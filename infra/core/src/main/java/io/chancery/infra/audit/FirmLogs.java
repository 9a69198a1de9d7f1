package io.chancery.infra.audit;

import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// The logs of the firms that a node serves. A firm that is closed keeps its notes until it is open again.
final class FirmLogs implements Chaining.Logs<TenantId> {

    private static final Logger LOG = LoggerFactory.getLogger(FirmLogs.class);

    private final AuditChain chain;
    private final TenantDirectory firms;
    private final TransactionOperations transactions;

    FirmLogs(AuditChain chain, TenantDirectory firms, TransactionOperations transactions) {
        this.chain = chain;
        this.firms = firms;
        this.transactions = transactions;
    }

    @Override
    public List<TenantId> all() {
        return firms.all().stream()
                .filter(firm -> firm.state() == TenantState.ACTIVE)
                .map(Tenant::id)
                .toList();
    }

    @Override
    public void reach(TenantId firm, Chaining.Visit visit) {
        try {
            TenantContext.runAs(firm, () -> transactions.executeWithoutResult(_ -> visit.to(chain)));
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its log is chained later", firm);
        }
    }

    @Override
    public String nameOf(TenantId firm) {
        return firms.find(firm).map(Tenant::name).orElse(firm.toString());
    }
}
