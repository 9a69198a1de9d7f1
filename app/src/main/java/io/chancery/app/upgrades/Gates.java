package io.chancery.app.upgrades;

import io.chancery.control.releases.CarriedGate;
import io.chancery.control.releases.CarriedGates;
import io.chancery.control.upgrades.GateChoice;
import io.chancery.control.upgrades.NeedsPerson;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures a firm before its data steps and after them. A gate whose feature is missing is not listed; one that
/// cannot be read, or that the rollout counts on and this build has not, stops the upgrade until a person has looked.
@Component
public class Gates implements CarriedGates {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

    private final List<Gate> gates;
    private final TransactionTemplate transaction;

    Gates(List<Gate> gates, PlatformTransactionManager transactionManager) {
        this.gates = gates.stream().sorted(Comparator.comparing(Gate::name)).toList();
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public List<CarriedGate> carried() {
        return gates.stream()
                .map(gate -> new CarriedGate(gate.name(), gate.required()))
                .toList();
    }

    /// Those that the firm has to pass. What this build requires holds, whatever was chosen once.
    List<Gate> holding(GateChoice choice) {
        return gates.stream()
                .filter(gate -> gate.required() || !choice.leftOut().contains(gate.name()))
                .toList();
    }

    /// Those that the rollout counts on and this build cannot measure.
    List<String> missing(GateChoice choice) {
        var known = gates.stream().map(Gate::name).toList();
        return choice.holding().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    /// @throws NeedsPerson when there are any
    void requireNone(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new NeedsPerson("The rollout counts on gates that this build has not: " + String.join(", ", missing));
        }
    }

    /// What every gate measures, by its name, in the transaction of the firm that is open.
    public Map<String, String> measure() {
        var measured = new TreeMap<String, String>();
        gates.forEach(gate -> measured.put(gate.name(), gate.measure()));
        return measured;
    }

    /// Why the firm is not what was measured before; empty when it is. A gate that was not measured then objects to
    /// nothing.
    public List<String> objections(Map<String, String> before, Map<String, String> after) {
        return gates.stream()
                .filter(gate -> before.containsKey(gate.name()))
                .map(gate -> {
                    var objection = gate.objection(
                            Objects.requireNonNull(before.get(gate.name())), after.getOrDefault(gate.name(), ""));
                    return objection.isEmpty() ? "" : gate.name() + ": " + objection;
                })
                .filter(objection -> !objection.isEmpty())
                .toList();
    }

    /// @param where the measurement is of, so that a rehearsal's and the firm's own do not mix
    void measure(UpgradeInHand upgrade, TenantId firm, String where) {
        var holding = holding(upgrade.gates());
        for (var gate : holding) {
            upgrade.requireHeld();
            upgrade.keepFact(where + gate.name(), read(gate, firm));
        }
        upgrade.note("gates-measured", holding.size());
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
