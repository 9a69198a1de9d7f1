package io.chancery.control.schemas;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console see firms' schemas and ask for comparisons.
@Configuration(proxyBeanMethods = false)
public class SchemasForConsole {

    @Bean
    Schemas schemas(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Schemas(jdbc, clock);
    }

    @Bean
    SchemaDesk schemaDesk(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new SchemaDesk(jdbc, clock);
    }
}
