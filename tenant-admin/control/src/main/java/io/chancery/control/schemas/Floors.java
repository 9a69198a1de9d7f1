package io.chancery.control.schemas;

import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.SchemaContracts;
import io.chancery.infra.tenancy.FirmIsWorkedOn;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.Tenant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which contract scripts have run in a firm: its own schema says so, and wins over the registry. A firm that was put
/// back to what it was before one has what that took away, and gets its turn again.
class Floors {

    private static final Logger LOG = LoggerFactory.getLogger(Floors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SchemaContracts contracts;
    private final SchemaStates states;
    private final Registry registry;
    private final ContractQueue queue;
    private final FirmWork alone;

    Floors(SchemaContracts contracts, SchemaStates states, Registry registry, ContractQueue queue, FirmWork alone) {
        this.contracts = contracts;
        this.states = states;
        this.registry = registry;
        this.queue = queue;
        this.alone = alone;
    }

    /// Asks the firm's schema, and has the registry say the same, unless somebody is at work on the firm.
    int corrected(Tenant firm) {
        int floor = contracts.floorOf(firm);
        if (states.of(firm.id()).floor() != floor) {
            try {
                alone.alone(firm, PATIENCE, () -> correct(firm));
            } catch (FirmIsWorkedOn e) {
                LOG.info("The floor of firm {} is corrected another time: {}", firm.slug(), e.getMessage());
            }
        }
        return floor;
    }

    private void correct(Tenant firm) {
        int floor = contracts.floorOf(firm);
        registry.recordSchemaFloor(firm.id(), floor);
        queue.undone(firm.id(), floor);
    }
}
