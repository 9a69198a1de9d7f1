package io.chancery.control.releases;

import java.util.Set;
import java.util.stream.Collectors;

/// The keys of the features that a firm has.
public record FirmFeatures(Set<String> keys) {

    public FirmFeatures {
        keys = Set.copyOf(keys);
    }

    /// Those of the firm's release and of all before it.
    public static FirmFeatures of(ReleaseCatalogue catalogue, ReleaseNumber release) {
        return new FirmFeatures(catalogue.manifests().stream()
                .filter(manifest -> manifest.number().compareTo(release) <= 0)
                .flatMap(manifest -> manifest.features().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(String key) {
        return keys.contains(key);
    }
}
