package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The link was followed before, was replaced by a newer one, or is too old.
public final class LinkIsUsedUp extends Refusal {

    LinkIsUsedUp() {
        super("people.link-used");
    }
}
