package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The firm would be left without anybody who can let people in.
public final class LastAdmin extends Refusal {

    LastAdmin() {
        super("people.last-admin");
    }
}
