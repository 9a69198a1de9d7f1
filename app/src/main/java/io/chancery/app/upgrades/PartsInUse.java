package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseCatalogue;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which parts of the product the firm in hand uses. A build whose manifests name a part that nobody answers for does
/// not start.
@Component
class PartsInUse {

    private final Map<String, PartInUse> byKey;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartsInUse(ReleaseCatalogue catalogue, List<PartInUse> parts, JdbcClient jdbc, Clock clock) {
        requireKnown(catalogue, parts);
        this.byKey = parts.stream().collect(Collectors.toMap(PartInUse::key, Function.identity()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws IllegalStateException when a manifest names a part that no bean is
    static void requireKnown(ReleaseCatalogue catalogue, Collection<PartInUse> parts) {
        var unknown = catalogue.manifests().stream()
                .flatMap(manifest -> manifest.items().stream())
                .flatMap(item -> item.touches().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(parts.stream().map(PartInUse::key).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Manifests name parts of the product that no bean is: " + unknown);
        }
    }

    /// Those of the named parts that the firm uses, in one query.
    Set<String> of(Set<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var asked = keys.stream()
                .sorted()
                .map(key ->
                        "select '%s' where exists (%s)".formatted(key, part(key).rows()))
                .collect(Collectors.joining(" union all "));
        var yearAgo = clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        return jdbc.sql(asked)
                .param("yearAgo", Timestamp.from(yearAgo))
                .query(String.class)
                .set();
    }

    private PartInUse part(String key) {
        var part = byKey.get(key);
        if (part == null) {
            throw new IllegalArgumentException("No bean is the part '%s' of the product".formatted(key));
        }
        return part;
    }
}
