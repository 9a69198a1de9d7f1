package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;

/// A matter is closed after its work was billed or written off, so that nothing is forgotten.
public final class MatterHasUnbilledWork extends Refusal {

    MatterHasUnbilledWork(String matter, long items) {
        super("matters.unbilled-work", matter, items);
    }
}
