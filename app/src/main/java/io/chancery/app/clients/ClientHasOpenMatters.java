package io.chancery.app.clients;

import io.chancery.infra.errors.Refusal;

/// A client with open matters is still engaged and cannot be archived.
public final class ClientHasOpenMatters extends Refusal {

    ClientHasOpenMatters(String name, long openMatters) {
        super("clients.open-matters", name, openMatters);
    }
}
