package io.chancery.control.operators;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Enters operators where nobody can be signed in: from the command line of the console, and for the demonstration.
/// Whoever may start the console with its database login may do this; screens use [Operators].
@InControl
public class OperatorEntry {

    private final OperatorTable table;
    private final OperatorLinks links;
    private final OperatorFactors factors;
    private final ChangeLog changes;
    private final AuditTrail audit;

    OperatorEntry(
            OperatorTable table, OperatorLinks links, OperatorFactors factors, ChangeLog changes, AuditTrail audit) {
        this.table = table;
        this.links = links;
        this.factors = factors;
        this.changes = changes;
        this.audit = audit;
    }

    /// @param link hash of the link by which they set their password within a day
    /// @throws EmailIsTaken when another operator has or had the address
    public OperatorId add(NewOperator operator, LinkHash link) {
        var id = insert(operator);
        links.keep(id, link);
        return id;
    }

    /// Adds an operator whose password is known, unless somebody has the address already.
    public void addOnce(NewOperator operator, PasswordHash password) {
        if (table.find(operator.email()).isEmpty()) {
            table.setPassword(insert(operator), password);
        }
    }

    /// Gives an operator of the demonstration a second factor that is known, unless they have one.
    ///
    /// @param step a time step whose code counts as used, and all before it
    public void setFactorOnce(OperatorId operator, byte[] secret, long step) {
        if (!factors.sheet(operator).isSet()) {
            factors.begin(operator, secret);
            factors.confirm(operator, secret, step, List.of());
        }
    }

    /// For the only operator in the role of security, whom nobody else could help.
    ///
    /// @return false when nobody has this address, or they have no second factor
    public boolean takeFactorAway(EmailAddress email, String reason) {
        return table.find(email)
                .filter(row -> factors.remove(row.operator().id(), reason))
                .isPresent();
    }

    @InControl(readOnly = true)
    public boolean isKnown(EmailAddress email) {
        return table.find(email).isPresent();
    }

    private OperatorId insert(NewOperator operator) {
        var id = new OperatorId(Ids.next());
        table.insert(id, operator);
        audit.record(
                "operator.added",
                "operator",
                id.value(),
                AuditDetails.of(operator.name().value())
                        .changed(
                                Map.of(), Map.of("email", operator.email().value(), "roles", named(operator.roles()))));
        changes.append(null, ChangeKind.OPERATORS, Map.of());
        return id;
    }

    static String named(Set<OperatorRole> roles) {
        return String.join(
                ", ", new TreeSet<>(roles).stream().map(OperatorRole::name).toList());
    }
}
