package io.chancery.app;

import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.FleetMigration;
import io.chancery.infra.migration.FleetMigration.Outcome;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The one-shot `migrate`: the control plane, each cell, then every firm. Nodes are started after it.
final class Migrate {

    private static final Logger LOG = LoggerFactory.getLogger(Migrate.class);
    private static final int FIRMS_AT_A_TIME = 4;

    private Migrate() {}

    /// Gives the exit code: 0 when every schema stands at this build's version.
    static int run(String... args) {
        var began = Instant.now();
        try (var context = start(args, MigrateConfiguration.class)) {
            var migrations = context.getBean(SchemaMigrations.class);
            migrations.migrateControl();
            context.getBean(Cells.class).names().forEach(migrations::migrateCell);
        }
        try (var context = start(args, MigrateConfiguration.class, MigrateWithRegistry.class)) {
            var migrations = context.getBean(SchemaMigrations.class);
            var outcomes = new FleetMigration(migrations, FIRMS_AT_A_TIME)
                    .migrate(context.getBean(TenantDirectory.class).all());
            int failed = record(outcomes, context.getBean(Registry.class));
            LOG.info(
                    "{} firms at schema version {}, {} failed, in {} ms",
                    outcomes.size() - failed,
                    migrations.newestVersion(),
                    failed,
                    Duration.between(began, Instant.now()).toMillis());
            return failed == 0 ? 0 : 1;
        }
    }

    private static ConfigurableApplicationContext start(String[] args, Class<?>... configurations) {
        return new SpringApplicationBuilder(configurations)
                .web(WebApplicationType.NONE)
                .run(args);
    }

    /// Gives how many failed.
    private static int record(List<Outcome> outcomes, Registry registry) {
        int failed = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Current current ->
                    registry.recordSchemaVersion(current.tenant().id(), current.version());
                case Outcome.Failed failure -> {
                    failed++;
                    LOG.error(
                            "Firm {} stays at its schema version: {}. Mend the cause and run migrate again.",
                            failure.tenant().slug(),
                            failure.reason());
                }
            }
        }
        return failed;
    }
}
