package io.chancery.control.support;

import io.chancery.infra.errors.Refusal;

/// What was asked for is not what it was: the firm answered, ended it, its time is over, or it was withdrawn.
public final class AccessIsNotOpen extends Refusal {

    AccessIsNotOpen() {
        super("support.access-is-not-open");
    }
}
