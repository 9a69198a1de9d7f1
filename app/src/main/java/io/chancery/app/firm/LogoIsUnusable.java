package io.chancery.app.firm;

import io.chancery.infra.errors.Refusal;

/// What was uploaded as a logo is none that can be shown.
public final class LogoIsUnusable extends Refusal {

    /// In the order they are checked.
    public enum Reason {
        TOO_BIG("firm.logo-too-big"),
        UNREADABLE("firm.logo-unreadable"),
        NOTHING_TO_DRAW("firm.logo-empty");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    LogoIsUnusable(Reason reason) {
        super(reason.code);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
