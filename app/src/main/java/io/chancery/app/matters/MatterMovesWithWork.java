package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;

/// Work that is not billed yet was valued for the client and the legal entity that the matter has.
public final class MatterMovesWithWork extends Refusal {

    MatterMovesWithWork(String matter, long items) {
        super("matters.moves-with-work", matter, items);
    }
}
