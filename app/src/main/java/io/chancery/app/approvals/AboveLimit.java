package io.chancery.app.approvals;

import io.chancery.infra.errors.Refusal;

/// What is to be issued or taken back comes to more than whoever asks may. See [Excess].
public final class AboveLimit extends Refusal {

    AboveLimit(String code, Object... args) {
        super(code, args);
    }
}
