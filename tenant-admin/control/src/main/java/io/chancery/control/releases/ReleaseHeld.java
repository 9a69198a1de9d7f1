package io.chancery.control.releases;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// A release that a firm has or had.
///
/// @param since when it got it
public record ReleaseHeld(ReleaseNumber release, Instant since) implements Serializable {

    static ReleaseHeld of(ResultSet row) throws SQLException {
        return new ReleaseHeld(
                ReleaseNumber.of(row.getString("release")),
                row.getTimestamp("since").toInstant());
    }
}
