package io.chancery.control.operators;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.people.EmailAddress;

/// Another operator signs in with this address, or did.
public final class EmailIsTaken extends Refusal {

    EmailIsTaken(EmailAddress email) {
        super("operators.email-is-taken", email.value());
    }
}
