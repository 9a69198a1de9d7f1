package io.chancery.control.upgrades;

/// It cannot be told whether the upgrade goes well. It pauses where it is until a person has looked.
public final class NeedsPerson extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NeedsPerson(String why) {
        super(why);
    }

    public NeedsPerson(String why, Throwable cause) {
        super(why, cause);
    }
}
