package io.chancery.infra.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that makes up a firm's schema, each part with its definition: tables, columns, constraints, indexes, triggers,
/// functions and rights. The firm's own name does not occur in it, so two firms whose schemas are alike have one
/// fingerprint.
public record Fingerprint(SortedMap<Part, String> parts) {

    public Fingerprint {
        parts = new TreeMap<>(parts);
    }

    /// One part of a schema.
    ///
    /// @param table the table it belongs to, or empty
    /// @param kind `table`, `column`, `constraint`, `index`, `trigger`, `function` or `rights`
    /// @param name its own name, empty for the table itself
    public record Part(String table, String kind, String name) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byTable = table.compareTo(other.table);
            int byKind = byTable == 0 ? kind.compareTo(other.kind) : byTable;
            return byKind == 0 ? name.compareTo(other.name) : byKind;
        }
    }

    static Fingerprint of(Map<Part, String> parts) {
        return new Fingerprint(new TreeMap<>(parts));
    }

    /// Where `found` is other than this one.
    public List<SchemaDifference> differencesOf(Fingerprint found) {
        var all = new TreeSet<>(parts.keySet());
        all.addAll(found.parts.keySet());
        var differences = new ArrayList<SchemaDifference>();
        for (var part : all) {
            var expected = parts.getOrDefault(part, "");
            var there = found.parts.getOrDefault(part, "");
            if (!expected.equals(there)) {
                differences.add(new SchemaDifference(part.table(), part.kind(), part.name(), expected, there));
            }
        }
        return differences;
    }
}
