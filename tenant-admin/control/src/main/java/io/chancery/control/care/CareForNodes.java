package io.chancery.control.care;

import io.chancery.control.upgrades.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets a node of the app write what it found out about snapshots.
@Configuration(proxyBeanMethods = false)
public class CareForNodes {

    @Bean
    Comparisons comparisons(Snapshots snapshots) {
        return new Comparisons(snapshots);
    }
}
