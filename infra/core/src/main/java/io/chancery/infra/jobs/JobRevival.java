package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/// Lets work that was given up be tried again. Asked twice, it is tried once.
public class JobRevival {

    private final Cells cells;
    private final TenantDirectory firms;
    private final Jobs jobs;
    private final TransactionOperations transactions;
    private final Clock clock;

    JobRevival(Cells cells, TenantDirectory firms, Jobs jobs, TransactionOperations transactions, Clock clock) {
        this.cells = cells;
        this.firms = firms;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param run as it stands among the runs; long work has the same id
    public void ofLong(TenantId firm, UUID run) {
        TenantContext.runAs(firm, () -> transactions.executeWithoutResult(_ -> jobs.restart(run)));
    }

    /// @param subject what the short work is about
    public void ofShort(TenantId firm, String kind, String subject) {
        var tenant = firms.require(firm);
        new DeadTasks(cells.serving(tenant.cell())).revive(kind, tenant.role() + ":" + subject, clock.instant());
    }
}
