package io.chancery.control.releases;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.pulse.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a node that serves firms needs of releases; who it is, the app says.
@Configuration(proxyBeanMethods = false)
@Import(ReleasesConfiguration.class)
public class ReleasesForNodes {

    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(10);

    @Bean
    ReleaseCatalogue releaseCatalogue() {
        return ReleaseCatalogue.ofBuild(ReleasesForNodes.class.getClassLoader());
    }

    @Bean
    FirmReleases firmReleases(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new FirmReleases(jdbc, changes, clock);
    }

    @Bean
    RunningNodes runningNodes(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new RunningNodes(jdbc, clock);
    }

    @Bean(destroyMethod = "leave")
    ReleaseRegistration releaseRegistration(
            @Qualifier("control") JdbcClient jdbc,
            ReleaseCatalogue catalogue,
            RunningNode node,
            ObjectProvider<CarriedGates> gates,
            Clock clock) {
        return new ReleaseRegistration(
                jdbc,
                catalogue,
                node,
                () -> gates.getIfAvailable(() -> List::of).carried(),
                clock);
    }

    @Bean
    Pulse signOfLifePulse(ReleaseRegistration registration) {
        return new Pulse("sign-of-life", SIGN_OF_LIFE_EVERY, registration::beat);
    }
}
