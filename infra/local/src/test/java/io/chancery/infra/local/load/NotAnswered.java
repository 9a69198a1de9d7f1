package io.chancery.infra.local.load;

/// A request that failed, whatever its status says.
final class NotAnswered extends Exception {

    private static final long serialVersionUID = 1;

    NotAnswered(String message) {
        super(message);
    }
}
