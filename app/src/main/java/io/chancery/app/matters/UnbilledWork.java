package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;

/// What still has to be billed on a matter; the features that keep work answer, and a matter closes when all say
/// none.
public interface UnbilledWork {

    long itemsOf(MatterId matter);

    /// On all matters of a client together.
    long itemsOf(ClientId client);
}
