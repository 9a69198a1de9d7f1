package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Cells;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// For nodes that have the owner's login.
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

    @Bean
    SchemaMigrations schemaMigrations(Cells cells) {
        return new SchemaMigrations(cells);
    }

    @Bean
    FirmSchemas firmSchemas(Cells cells) {
        return new FirmSchemas(cells);
    }
}
