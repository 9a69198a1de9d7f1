package io.chancery.app.openid;

import io.chancery.infra.errors.Refusal;

/// Some providers know half the world: whoever is let in without having been invited comes from a domain, or has a
/// claim, and is no administrator.
public final class NewPeopleNeedBounds extends Refusal {

    NewPeopleNeedBounds() {
        super("openid.bounds-missing");
    }
}
