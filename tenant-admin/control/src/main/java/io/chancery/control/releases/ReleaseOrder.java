package io.chancery.control.releases;

/// How SQL compares releases that are kept as text: `2026.10` comes after `2026.9`, as [ReleaseNumber] has it.
public final class ReleaseOrder {

    private ReleaseOrder() {}

    /// A row of year and place, to be compared with another one and to be sorted by.
    ///
    /// @param column that holds a release, never null
    public static String of(String column) {
        return "(split_part(%1$s, '.', 1)::int, split_part(%1$s, '.', 2)::int)".formatted(column);
    }
}
