package io.chancery.control.support;

import io.chancery.infra.errors.Refusal;

/// The same operator waits for this firm's answer, or may look there.
public final class AccessIsAskedAlready extends Refusal {

    AccessIsAskedAlready() {
        super("support.access-is-asked-already");
    }
}
