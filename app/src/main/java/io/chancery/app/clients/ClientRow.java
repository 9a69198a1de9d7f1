package io.chancery.app.clients;

import java.io.Serializable;

/// A client in the list.
///
/// @param matters how many matters this person may see
/// @param openMatters how many of those are open
public record ClientRow(
        ClientId id,
        String number,
        String name,
        String city,
        String country,
        String currency,
        long matters,
        long openMatters,
        boolean archived)
        implements Serializable {

    ClientRow with(Engagements.Count count) {
        return new ClientRow(id, number, name, city, country, currency, count.all(), count.open(), archived);
    }
}
