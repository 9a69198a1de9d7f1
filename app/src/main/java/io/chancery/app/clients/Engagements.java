package io.chancery.app.clients;

import java.util.Collection;
import java.util.Map;

/// What the firm does for its clients, as far as clients need to know; the matters answer.
public interface Engagements {

    /// How many matters of a client are open, restricted ones included: whether a client is engaged does not
    /// depend on
    /// who asks.
    long openMattersOf(ClientId client);

    /// How much is still to be billed to a client, on restricted matters too.
    long unbilledItemsOf(ClientId client);

    /// Counts of the matters this person may see; clients without one are left out.
    Map<ClientId, Count> countsOf(Collection<ClientId> clients);

    /// @param open how many of all are open
    record Count(long all, long open) {

        public static final Count NONE = new Count(0, 0);
    }
}
