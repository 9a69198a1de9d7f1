package io.chancery.control.releases;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operators' console needs of releases.
@Configuration(proxyBeanMethods = false)
@Import(ReleasesConfiguration.class)
public class ReleasesForConsole {

    @Bean
    Releases releases(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Releases(jdbc, clock);
    }

    @Bean
    ReleaseDesk releaseDesk(
            @Qualifier("control") JdbcClient jdbc,
            KnownReleases known,
            List<OfferCondition> conditions,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new ReleaseDesk(jdbc, known, conditions, commands, actors, audit, clock);
    }
}
