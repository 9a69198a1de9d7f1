package io.chancery.control.schemas;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console see firms' schemas, ask for comparisons, and order that something is taken away.
@Configuration(proxyBeanMethods = false)
public class SchemasForConsole {

    @Bean
    Schemas schemas(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Schemas(jdbc, clock);
    }

    @Bean
    Contracts contracts(
            @Qualifier("control") JdbcClient jdbc,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new Contracts(jdbc, commands, actors, audit, clock);
    }

    @Bean
    SchemaDesk schemaDesk(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new SchemaDesk(jdbc, clock);
    }
}
