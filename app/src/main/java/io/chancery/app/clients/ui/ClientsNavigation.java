package io.chancery.app.clients.ui;

import io.chancery.app.clients.ClientId;

/// Where clients are found on the screen.
public final class ClientsNavigation {

    static final String PATH = "clients";

    private ClientsNavigation() {}

    public static String toClients() {
        return PATH;
    }

    public static String toClient(ClientId client) {
        return PATH + "?open=" + client;
    }

    public static String toNewClient() {
        return PATH + "?open=new";
    }
}
