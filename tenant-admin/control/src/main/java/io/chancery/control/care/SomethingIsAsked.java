package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// Something else is asked for this firm and not decided yet.
public final class SomethingIsAsked extends Refusal {

    SomethingIsAsked() {
        super("care.something-is-asked");
    }
}
