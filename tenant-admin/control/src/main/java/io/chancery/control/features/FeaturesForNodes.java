package io.chancery.control.features;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseCatalogue;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node know firms' features.
@Configuration(proxyBeanMethods = false)
public class FeaturesForNodes {

    @Bean
    FeatureState featureState(
            @Qualifier("control") JdbcClient jdbc, FirmReleases releases, ReleaseCatalogue catalogue) {
        return new FeatureState(jdbc, releases, catalogue);
    }

    @Bean
    FirmMemory<FirmFeatures> knownFeatures(FeatureState state) {
        return new FirmMemory<>(List.of(ChangeKind.FEATURES), state::of);
    }

    @Bean
    KilledFeatures killedFeatures(FeatureState state) {
        return new KilledFeatures(state);
    }
}
