package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// Somebody else billed this work first, or it was billed since it was opened. Billed work never changes.
public final class WorkIsBilledAlready extends Refusal {

    WorkIsBilledAlready() {
        super("work.billed");
    }
}
