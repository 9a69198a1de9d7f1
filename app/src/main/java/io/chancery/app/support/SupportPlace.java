package io.chancery.app.support;

/// Where a firm answers support, and where support comes in.
public final class SupportPlace {

    public static final String PATH = "support-access";

    public static final String DOOR = "support";

    private SupportPlace() {}
}
