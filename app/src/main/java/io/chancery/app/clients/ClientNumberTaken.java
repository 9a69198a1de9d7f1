package io.chancery.app.clients;

import io.chancery.infra.errors.Refusal;

/// Another client has this number already.
public final class ClientNumberTaken extends Refusal {

    ClientNumberTaken(ClientNumber number, String owner) {
        super("clients.number-taken", number.value(), owner);
    }

    /// Somebody else has just given it away, so that it was free when this was begun.
    ClientNumberTaken(ClientNumber number) {
        super("clients.number-just-taken", number.value());
    }
}
