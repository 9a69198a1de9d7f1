package io.chancery.infra.local;

/// Starts Chancery on this machine.
public final class Local {

    private Local() {}

    public static void main(String[] arguments) {
        throw new IllegalStateException("The launcher is not there yet");
    }
}
