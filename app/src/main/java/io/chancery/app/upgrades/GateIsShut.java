package io.chancery.app.upgrades;

/// The firm is not what it was before the data steps: it must not be opened on the new release.
final class GateIsShut extends RuntimeException {

    private static final long serialVersionUID = 1;

    GateIsShut(String gate, String objection) {
        super("Gate %s is shut: %s".formatted(gate, objection));
    }
}
