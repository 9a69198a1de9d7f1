package io.chancery.infra.web.factors;

import io.chancery.infra.errors.Refusal;

/// The code is wrong, too old, or was used before. All three look the same.
public final class WrongCode extends Refusal {

    public WrongCode() {
        super("web.code-wrong");
    }
}
