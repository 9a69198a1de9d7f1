package io.chancery.app.firm;

import io.chancery.infra.errors.Refusal;
import java.util.UUID;

/// An id that names nothing here: an old link, a thing of another firm, or one this person may not know of.
public final class NotInThisFirm extends Refusal {

    public NotInThisFirm(String what, UUID id) {
        super("firm.not-here", what, id.toString());
    }
}
