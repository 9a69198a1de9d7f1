package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.FirmWork;
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
    SchemaContracts schemaContracts(Cells cells, SchemaMigrations migrations) {
        return new SchemaContracts(cells, migrations);
    }

    @Bean
    Fingerprints fingerprints(Cells cells) {
        return new Fingerprints(cells);
    }

    @Bean
    ReferenceSchema referenceSchema(
            Cells cells,
            SchemaMigrations migrations,
            SchemaContracts contracts,
            Fingerprints fingerprints,
            FirmWork alone) {
        return new ReferenceSchema(cells, migrations, contracts, fingerprints, alone);
    }

    @Bean
    FirmSchemas firmSchemas(Cells cells) {
        return new FirmSchemas(cells);
    }

    @Bean
    SchemaCopies schemaCopies(Cells cells) {
        return new SchemaCopies(cells);
    }

    @Bean
    SchemaExport schemaExport(Cells cells, SchemaMigrations migrations) {
        return new SchemaExport(cells, migrations);
    }

    @Bean
    SchemaComparing schemaComparing(Cells cells) {
        return new SchemaComparing(cells);
    }
}
