package io.chancery.app.ebilling;

import io.chancery.app.matters.MatterId;
import java.io.Serializable;
import java.util.List;

/// A file that was taken in: how much work it brought, and on which matters.
public record TakenIn(int items, List<MatterId> matters) implements Serializable {

    public TakenIn {
        matters = List.copyOf(matters);
    }
}
