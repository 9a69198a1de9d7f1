package io.chancery.control.releases;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operators' console needs of releases.
@Configuration(proxyBeanMethods = false)
public class ReleasesForConsole {

    @Bean
    Releases releases(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Releases(jdbc, clock);
    }

    @Bean
    ReleaseDesk releaseDesk(
            @Qualifier("control") JdbcClient jdbc,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new ReleaseDesk(jdbc, commands, actors, audit, clock);
    }
}
