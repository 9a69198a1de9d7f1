package io.chancery.app.openid;

/// The provider vouches for somebody who is not let in.
final class NotLetIn extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    NotLetIn(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
