package io.chancery.control.operators;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.FreshProof;
import io.chancery.infra.persistence.InControl;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;

/// Decides who enters the console, and as what. Whoever decides has proved lately that it is they who sit there.
@PreAuthorize("hasAuthority('" + OperatorPermission.OPERATOR_ADMIN + "')")
@InControl
public class Operators {

    private final OperatorTable table;
    private final OperatorLinks links;
    private final OperatorFactors factors;
    private final OperatorEntry entry;
    private final OperatorCommands commands;
    private final ChangeLog changes;
    private final AuditTrail audit;
    private final ActorSource actors;

    Operators(
            OperatorTable table,
            OperatorLinks links,
            OperatorFactors factors,
            OperatorEntry entry,
            OperatorCommands commands,
            ChangeLog changes,
            AuditTrail audit,
            ActorSource actors) {
        this.table = table;
        this.links = links;
        this.factors = factors;
        this.entry = entry;
        this.commands = commands;
        this.changes = changes;
        this.audit = audit;
        this.actors = actors;
    }

    /// Those who can sign in first, by name.
    @PreAuthorize("hasAuthority('" + OperatorPermission.OPERATOR_READ + "')")
    @InControl(readOnly = true)
    public List<OperatorSheet> all() {
        return table.all();
    }

    /// @param link hash of the link by which they set their password within a day
    /// @throws EmailIsTaken when another operator has or had the address
    @FreshProof
    public OperatorId add(CommandId command, NewOperator operator, LinkHash link) {
        return new OperatorId(
                commands.once(command, () -> entry.add(operator, link).value()));
    }

    /// Gives the operator a new link, to set a password anew; older links are worth nothing any more.
    @FreshProof
    public void giveLink(CommandId command, OperatorId id, LinkHash link) {
        commands.once(command, () -> {
            var operator = require(id);
            links.keep(id, link);
            return told("operator.link-given", operator, AuditDetails.of(operator.name()));
        });
    }

    /// Ends the operator's sessions within seconds.
    ///
    /// @throws NotOneself when one means oneself
    /// @throws NobodyCouldDecide when nobody would be left who can let people in
    @FreshProof
    public void disable(CommandId command, OperatorId id) {
        commands.once(command, () -> {
            var operator = requireOther(id);
            requireDeciderBeside(operator, Set.of());
            table.setDisabled(id, true);
            return told("operator.disabled", operator, AuditDetails.of(operator.name()));
        });
    }

    @FreshProof
    public void enable(CommandId command, OperatorId id) {
        commands.once(command, () -> {
            var operator = requireOther(id);
            table.setDisabled(id, false);
            return told("operator.enabled", operator, AuditDetails.of(operator.name()));
        });
    }

    /// @param roles at least one; who should do nothing is disabled
    /// @throws NotOneself when one means oneself
    /// @throws NobodyCouldDecide when nobody would be left who can let people in
    @FreshProof
    public void giveRoles(CommandId command, OperatorId id, Set<OperatorRole> roles) {
        commands.once(command, () -> {
            var operator = requireOther(id);
            var given = new NewOperator(operator.email(), new PersonName(operator.name()), roles);
            requireDeciderBeside(operator, roles);
            table.setRoles(id, given.roles());
            return told(
                    "operator.roles-given",
                    operator,
                    AuditDetails.of(operator.name())
                            .changed(
                                    Map.of("roles", OperatorEntry.named(operator.roles())),
                                    Map.of("roles", OperatorEntry.named(roles))));
        });
    }

    /// For somebody who lost both the application and the recovery codes: they set up another at their next sign-in.
    ///
    /// @param reason how one made sure that it is they who ask
    /// @throws NotOneself when one means oneself: one's own is replaced in one's settings
    /// @throws NoSecondFactor when they have none
    @FreshProof
    public void takeFactorAway(CommandId command, OperatorId id, String reason) {
        commands.once(command, () -> {
            var operator = requireOther(id);
            if (!factors.remove(id, reason)) {
                throw new NoSecondFactor();
            }
            changes.append(null, ChangeKind.OPERATORS, Map.of());
            return operator.id().value();
        });
    }

    private OperatorSheet requireOther(OperatorId id) {
        if (id.value().equals(actors.current().id())) {
            throw new NotOneself();
        }
        return require(id);
    }

    private OperatorSheet require(OperatorId id) {
        return table.find(id)
                .map(OperatorTable.Row::operator)
                .orElseThrow(() -> new NoSuchElementException("There is no operator %s".formatted(id)));
    }

    private void requireDeciderBeside(OperatorSheet operator, Set<OperatorRole> then) {
        boolean decides = !operator.isDisabled() && operator.roles().contains(OperatorRole.SECURITY);
        if (decides && !then.contains(OperatorRole.SECURITY) && table.countDeciders() <= 1) {
            throw new NobodyCouldDecide();
        }
    }

    private UUID told(String action, OperatorSheet operator, AuditDetails details) {
        audit.record(action, "operator", operator.id().value(), details);
        changes.append(null, ChangeKind.OPERATORS, Map.of());
        return operator.id().value();
    }
}
