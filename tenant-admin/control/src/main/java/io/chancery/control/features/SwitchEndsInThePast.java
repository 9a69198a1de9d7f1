package io.chancery.control.features;

import io.chancery.infra.errors.Refusal;

/// A switch that has expired already would switch nothing.
public final class SwitchEndsInThePast extends Refusal {

    SwitchEndsInThePast() {
        super("features.switch-ends-in-the-past");
    }
}
