package io.chancery.control.operators;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Branding;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What signing in to the console asks. Nobody is signed in yet, so nothing here asks for a permission, and nothing
/// here tells more than one operator, whose secret the caller knows.
@InControl
public class OperatorSignIns {

    private final OperatorTable operators;
    private final OperatorLinks links;
    private final AuditTrail audit;

    OperatorSignIns(OperatorTable operators, OperatorLinks links, AuditTrail audit) {
        this.operators = operators;
        this.links = links;
        this.audit = audit;
    }

    /// Empty for nobody, for somebody disabled, and for somebody who never set a password.
    @InControl(readOnly = true)
    public Optional<OperatorSignIn> withPassword(String email) {
        if (!EmailAddress.isValid(email)) {
            return Optional.empty();
        }
        return operators
                .find(new EmailAddress(email))
                .filter(row -> !row.operator().isDisabled())
                .flatMap(row -> Optional.ofNullable(row.passwordHash())
                        .map(hash -> new OperatorSignIn(row.operator(), new PasswordHash(hash))));
    }

    /// The operator as they are now; empty when their sessions have to end.
    @InControl(readOnly = true)
    public Optional<OperatorSheet> now(OperatorId id) {
        return operators.find(id).map(OperatorTable.Row::operator).filter(operator -> !operator.isDisabled());
    }

    /// The same for somebody who gave their password at that moment; empty too when it was changed since.
    @InControl(readOnly = true)
    public Optional<OperatorSheet> since(OperatorId id, Instant passwordGiven) {
        return operators
                .find(id)
                .filter(row -> row.passwordSetAt() == null || !passwordGiven.isBefore(row.passwordSetAt()))
                .map(OperatorTable.Row::operator)
                .filter(operator -> !operator.isDisabled());
    }

    /// Who may enter by this link; empty when it was used, is over a day old, or never was one.
    @InControl(readOnly = true)
    public Optional<OperatorSheet> invited(LinkHash link) {
        return links.owner(link).flatMap(this::now);
    }

    /// Uses the link up and sets the operator's password.
    public Optional<OperatorSheet> enter(LinkHash link, PasswordHash password) {
        return links.use(link).flatMap(this::now).map(operator -> {
            operators.setPassword(operator.id(), password);
            audit.record(
                    "operator.entered-by-link", "operator", operator.id().value(), AuditDetails.of(operator.name()));
            return operator;
        });
    }

    /// Sets another password, unless it was changed meanwhile.
    ///
    /// @param known the password that the caller has checked
    public void changePassword(OperatorId operator, PasswordHash known, PasswordHash wanted) {
        if (operators.changePassword(operator, known, wanted)) {
            var name = operators.find(operator).orElseThrow().operator().name();
            audit.record("operator.changed-password", "operator", operator.value(), AuditDetails.of(name));
        }
    }

    /// The language in which this operator reads the console.
    public void read(OperatorId operator, Locale locale) {
        operators.setLocale(operator, locale);
    }

    /// The look in which this operator reads it.
    public void look(OperatorId operator, Branding.Scheme scheme) {
        operators.setScheme(operator, scheme);
    }

    /// Notes that somebody came in.
    public void signedIn(OperatorId operator, String name) {
        audit.record("operator.signed-in", "operator", operator.value(), AuditDetails.of(name));
    }
}
