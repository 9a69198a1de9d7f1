package io.chancery.app.matters.ui;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;

/// Where matters are found on the screen.
public final class MattersNavigation {

    static final String PATH = "matters";

    private MattersNavigation() {}

    public static String toMatters() {
        return PATH;
    }

    public static String toMatter(MatterId matter) {
        return PATH + "?open=" + matter;
    }

    public static String toNewMatter() {
        return PATH + "?open=new";
    }

    public static String toMattersOf(ClientId client) {
        return PATH + "?client=" + client + "&state=all";
    }
}
