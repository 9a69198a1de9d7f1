package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import java.io.Serializable;
import java.time.LocalDate;

/// A closed matter whose documents have been kept for as long as the firm keeps them.
///
/// @param dueOn the day from which they may be deleted
/// @param documents that would go, those in the trash included
/// @param receipts that stay, since they belong to invoices
/// @param hold why nothing goes; empty unless it is on hold
/// @param ordered whether somebody has ordered it and it is not over
public record DueMatter(
        MatterId matter,
        String title,
        String client,
        LocalDate closedOn,
        LocalDate dueOn,
        int documents,
        long bytes,
        int receipts,
        String hold,
        boolean ordered)
        implements Serializable {

    public boolean isHeld() {
        return !hold.isEmpty();
    }
}
