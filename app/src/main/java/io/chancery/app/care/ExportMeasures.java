package io.chancery.app.care;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What an export says of itself at its end, so that whoever reads it knows that it is whole.
///
/// @param firm its id
/// @param slug its short name
/// @param takenAt the firm is as it was then
/// @param release of the firm
/// @param build of the node that wrote it
/// @param tables rows and hash of each table's text
/// @param gates what the gates of upgrades measured, in the transaction that read the rows
public record ExportMeasures(
        String firm,
        String slug,
        Instant takenAt,
        String release,
        String build,
        Map<String, Table> tables,
        Map<String, String> gates) {

    record Table(long rows, String sha256) {}

    public ExportMeasures {
        tables = new TreeMap<>(tables);
        gates = new TreeMap<>(gates);
    }

    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }
}
