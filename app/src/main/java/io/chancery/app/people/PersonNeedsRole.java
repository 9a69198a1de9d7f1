package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Somebody without a role could sign in and do nothing.
public final class PersonNeedsRole extends Refusal {

    PersonNeedsRole() {
        super("people.role-missing");
    }
}
