package io.chancery.console.operators;

import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.OperatorSheet;
import io.chancery.infra.web.signin.KnownPerson;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// The operator of a session, who took both steps to be in it.
public record SignedInOperator(
        OperatorId id, String name, String email, Locale locale, ZoneId zone, Set<String> authorities)
        implements KnownPerson {

    public SignedInOperator {
        authorities = Set.copyOf(authorities);
    }

    public static SignedInOperator of(OperatorSheet operator) {
        return new SignedInOperator(
                operator.id(),
                operator.name(),
                operator.email().value(),
                operator.locale(),
                operator.zone(),
                OperatorRole.permissionsOf(operator.roles()));
    }

    @Override
    public UUID uuid() {
        return id.value();
    }
}
