package io.chancery.control.rehearsals;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console order rehearsals and watch them, and asks for them before a release is offered.
@Configuration(proxyBeanMethods = false)
public class RehearsalsForConsole {

    @Bean
    Rehearsals rehearsals(@Qualifier("control") JdbcClient jdbc, KnownReleases known, Clock clock) {
        return new Rehearsals(jdbc, known, clock);
    }

    @Bean
    RehearsalDesk rehearsalDesk(
            @Qualifier("control") JdbcClient jdbc,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new RehearsalDesk(jdbc, commands, actors, audit, clock);
    }

    @Bean
    RehearsedFirms rehearsedFirms(@Qualifier("control") JdbcClient jdbc, KnownReleases known, Clock clock) {
        return new RehearsedFirms(jdbc, known, clock);
    }
}
