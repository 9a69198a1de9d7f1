package io.chancery.app.features;

import dev.openfeature.sdk.OpenFeatureAPI;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.features.FeatureState;
import io.chancery.control.features.FirmFeatures;
import io.chancery.control.features.KilledFeatures;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.ReleaseCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asks for features through OpenFeature, whose provider is ours. The one interface of a process knows providers by
/// domain; each application of the process has a domain of its own.
@Configuration(proxyBeanMethods = false)
class FeaturesConfiguration {

    private static final Duration TELL_EVERY = Duration.ofMinutes(10);

    @Bean
    Features features(
            FirmMemory<FirmFeatures> knownFeatures, KilledFeatures killed, ReleaseCatalogue catalogue, Clock clock) {
        requireSameKeys(catalogue);
        var domain = FirmFeatureProvider.NAME + "-" + UUID.randomUUID();
        var features = OpenFeatureAPI.getInstance();
        features.setProviderAndWait(domain, new FirmFeatureProvider(knownFeatures::of, killed::all, clock));
        return new Features(features.getClient(domain));
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse askedFeaturesPulse(Features features, FeatureState state) {
        return new Pulse(
                "asked-features",
                TELL_EVERY,
                () -> state.asked(
                        features.takeAsked().stream().map(Feature::key).toList()));
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
