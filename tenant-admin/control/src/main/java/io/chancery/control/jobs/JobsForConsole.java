package io.chancery.control.jobs;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console watch runs and ask for what becomes of them.
@Configuration(proxyBeanMethods = false)
public class JobsForConsole {

    @Bean
    Runs runs(@Qualifier("control") JdbcClient jdbc) {
        return new Runs(jdbc);
    }

    @Bean
    RunDesk runDesk(
            @Qualifier("control") JdbcClient jdbc,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new RunDesk(jdbc, changes, commands, actors, audit, clock);
    }
}
