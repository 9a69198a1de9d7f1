package io.chancery.app.people.ui;

import io.chancery.app.people.PersonId;

/// Where people are found on the screen.
public final class PeopleNavigation {

    static final String PATH = "people";
    static final String OWN_PATH = "settings";
    static final String SECURITY_PATH = "security";

    private PeopleNavigation() {}

    public static String toPeople() {
        return PATH;
    }

    public static String toPerson(PersonId person) {
        return PATH + "?open=" + person;
    }

    public static String toInviting() {
        return PATH + "?open=new";
    }

    public static String toOwnSettings() {
        return OWN_PATH;
    }
}
