package io.chancery.app.clients;

import io.chancery.infra.errors.Refusal;

/// Another client has this number already.
public final class ClientNumberTaken extends Refusal {

    ClientNumberTaken(ClientNumber number, String owner) {
        super("clients.number-taken", number.value(), owner);
    }
}
