package io.chancery.control.schemas;

import io.chancery.control.releases.RunningNode;
import io.chancery.control.releases.RunningNodes;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.ContractScript;
import io.chancery.infra.migration.SchemaContracts;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/// Runs contract scripts that somebody ordered, some firms at a time, while their people work. It waits while a node of
/// an older build runs: that one still needs what is taken away.
public class ContractRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ContractRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ContractQueue queue;
    private final SchemaContracts contracts;
    private final RunningNodes nodes;
    private final TenantDirectory firms;
    private final FirmWork alone;
    private final Registry registry;
    private final RunningNode self;
    private final @Nullable ContractTelling telling;
    private boolean registered;

    ContractRounds(
            ContractQueue queue,
            SchemaContracts contracts,
            RunningNodes nodes,
            TenantDirectory firms,
            FirmWork alone,
            Registry registry,
            RunningNode self,
            @Nullable ContractTelling telling) {
        this.queue = queue;
        this.contracts = contracts;
        this.nodes = nodes;
        this.firms = firms;
        this.alone = alone;
        this.registry = registry;
        this.self = self;
        this.telling = telling;
    }

    /// One round.
    ///
    /// @return how many firms were taken
    public int look() {
        if (!registered) {
            contracts.scripts().forEach(script -> queue.register(script, self.build()));
            registered = true;
        }
        int taken = 0;
        for (var script : contracts.scripts()) {
            if (queue.isOrdered(script) && nodes.allReach(script.version())) {
                var due = queue.take(script);
                due.forEach(firm -> run(script, firm));
                taken += due.size();
            }
        }
        return taken;
    }

    /// The floor is raised first: a node of an older build that starts now refuses the firm before anything is gone.
    private void run(ContractScript script, TenantId id) {
        var firm = firms.find(id).orElse(null);
        if (firm == null) {
            return;
        }
        try {
            alone.alone(firm, PATIENCE, () -> {
                registry.recordSchemaFloor(id, script.version());
                if (!nodes.allReach(script.version())) {
                    throw new IllegalStateException("A node of an older build has started");
                }
                contracts.run(firm, script);
                if (telling != null) {
                    telling.tell(firm, script);
                }
                queue.done(script, id);
            });
            LOG.info("Firm {}: {} has run", firm.slug(), script.name());
        } catch (RuntimeException e) {
            LOG.warn("Firm {}: {} did not run", firm.slug(), script.name(), e);
            registry.recordSchemaFloor(id, contracts.floorOf(firm));
            queue.failed(
                    script,
                    id,
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }
}
