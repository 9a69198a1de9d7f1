package io.chancery.app.upgrades;

import io.chancery.control.upgrades.NeedsPerson;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures a firm before its data steps and after them. A gate whose feature is missing is not listed; one that cannot
/// be
/// read stops the upgrade until a person has looked.
@Component
class Gates {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

    private final List<Gate> gates;
    private final TransactionTemplate transaction;

    Gates(List<Gate> gates, PlatformTransactionManager transactionManager) {
        this.gates = gates.stream().sorted(Comparator.comparing(Gate::name)).toList();
        this.transaction = new TransactionTemplate(transactionManager);
    }

    List<Gate> all() {
        return gates;
    }

    /// @param where the measurement is of, so that a rehearsal's and the firm's own do not mix
    void measure(UpgradeInHand upgrade, TenantId firm, String where) {
        for (var gate : gates) {
            upgrade.requireHeld();
            upgrade.keepFact(where + gate.name(), read(gate, firm));
        }
        upgrade.note("gates-measured", gates.size());
    }

    /// @throws NeedsPerson when it cannot be told
    /// @throws GateIsShut when the firm is not what it was
    void check(UpgradeInHand upgrade, Gate gate, TenantId firm, String where) {
        var before = upgrade.fact(where + gate.name())
                .orElseThrow(() -> new NeedsPerson("Gate %s was not measured before".formatted(gate.name())));
        var objection = gate.objection(before, read(gate, firm));
        if (!objection.isEmpty()) {
            throw new GateIsShut(gate.name(), objection);
        }
        upgrade.note("gate-open");
    }

    private String read(Gate gate, TenantId firm) {
        try {
            return Maintenance.callAs(firm, () -> Objects.requireNonNull(transaction.execute(_ -> gate.measure())));
        } catch (RuntimeException e) {
            LOG.error("Gate {} of firm {} cannot be read", gate.name(), firm, e);
            throw new NeedsPerson(
                    "Gate %s cannot be read: %s"
                            .formatted(gate.name(), e.getClass().getSimpleName()),
                    e);
        }
    }
}
