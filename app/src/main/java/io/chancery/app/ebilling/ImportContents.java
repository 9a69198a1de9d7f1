package io.chancery.app.ebilling;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/// What would be taken in.
///
/// @param newClients numbers of clients that the firm does not have yet; likewise matters and timekeepers
public record ImportContents(
        List<Invoice> invoices, List<String> newClients, List<String> newMatters, List<String> newTimekeepers)
        implements Serializable {

    public ImportContents {
        invoices = List.copyOf(invoices);
        newClients = List.copyOf(newClients);
        newMatters = List.copyOf(newMatters);
        newTimekeepers = List.copyOf(newTimekeepers);
    }

    /// An invoice of the file; its lines become unbilled work.
    public record Invoice(String number, LocalDate date, String client, String matters, int lines, Money total)
            implements Serializable {}
}
