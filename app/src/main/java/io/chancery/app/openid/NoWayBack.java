package io.chancery.app.openid;

import io.chancery.infra.errors.Refusal;

/// Whoever shuts the door for passwords keeps one as the way back, and has none.
public final class NoWayBack extends Refusal {

    NoWayBack() {
        super("openid.no-way-back");
    }
}
