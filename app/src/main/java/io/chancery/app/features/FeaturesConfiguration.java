package io.chancery.app.features;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.releases.FirmFeatures;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asks the registry for a firm's release, and remembers.
@Configuration(proxyBeanMethods = false)
class FeaturesConfiguration {

    @Bean
    FirmMemory<FirmFeatures> firmFeatures(FirmReleases releases, ReleaseCatalogue catalogue) {
        requireSameKeys(catalogue);
        return new FirmMemory<>(List.of(ChangeKind.FEATURES), firm -> FirmFeatures.of(catalogue, releases.of(firm)));
    }

    @Bean
    Features features(FirmMemory<FirmFeatures> firmFeatures) {
        return new Features(firmFeatures);
    }

    /// A key that is misspelt in a manifest would switch nothing, unseen.
    private static void requireSameKeys(ReleaseCatalogue catalogue) {
        var named = catalogue.manifests().stream()
                .flatMap(manifest -> manifest.features().stream())
                .collect(Collectors.toSet());
        var known = Arrays.stream(Feature.values()).map(Feature::key).collect(Collectors.toSet());
        if (!named.equals(known)) {
            throw new IllegalStateException(
                    "Manifests name the features %s, the code knows %s".formatted(named, known));
        }
    }
}
