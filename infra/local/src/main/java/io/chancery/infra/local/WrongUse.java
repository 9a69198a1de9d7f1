package io.chancery.infra.local;

/// The person at the keyboard can mend it: the message says how, without a stack trace.
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
