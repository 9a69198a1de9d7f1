package io.chancery.control.operators;

import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;
import java.util.Set;

/// Somebody who is to enter the console.
///
/// @param roles at least one
public record NewOperator(EmailAddress email, PersonName name, Set<OperatorRole> roles) implements Serializable {

    public NewOperator {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("Operator %s has no role and could do nothing".formatted(email));
        }
    }
}
