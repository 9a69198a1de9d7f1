package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.releases.ReleaseNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The data steps of this build by their keys. A build whose steps and manifests do not fit does not start.
public final class DataSteps {

    private final ReleaseCatalogue catalogue;
    private final Map<String, DataStep> byKey = new HashMap<>();

    /// @throws IllegalStateException when a manifest names a step that no bean is, a bean is named by no manifest, or
    /// two beans have one key
    public DataSteps(ReleaseCatalogue catalogue, Collection<DataStep> steps) {
        this.catalogue = catalogue;
        var problems = new ArrayList<String>();
        for (var step : steps) {
            if (byKey.putIfAbsent(step.key(), step) != null) {
                problems.add("two beans are the data step '%s'".formatted(step.key()));
            }
        }
        var named = catalogue.manifests().stream()
                .flatMap(manifest -> manifest.dataSteps().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        named.stream()
                .filter(key -> !byKey.containsKey(key))
                .forEach(key -> problems.add("a manifest names the data step '%s', which no bean is".formatted(key)));
        new TreeSet<>(byKey.keySet())
                .stream()
                        .filter(key -> !named.contains(key))
                        .forEach(key -> problems.add("no manifest names the data step '%s'".formatted(key)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Manifests and data steps do not fit: " + String.join("; ", problems));
        }
    }

    /// Those that bring a firm from one release to a later one, in the order in which they run.
    public List<DataStep> between(ReleaseNumber from, ReleaseNumber to) {
        return catalogue.between(from, to).stream()
                .flatMap(manifest -> manifest.dataSteps().stream())
                .map(key -> Objects.requireNonNull(byKey.get(key)))
                .toList();
    }
}
