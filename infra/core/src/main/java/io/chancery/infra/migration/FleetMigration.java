package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

/// Brings the schemas of all firms to this build's version, several at a time. One firm that fails stops no other; run
/// again, only the firms that are behind are touched.
public final class FleetMigration {

    private final SchemaMigrations migrations;
    private final int parallelism;

    /// @param parallelism firms at a time; each holds two connections of its cell's owner pool
    public FleetMigration(SchemaMigrations migrations, int parallelism) {
        this.migrations = migrations;
        this.parallelism = parallelism;
    }

    /// What became of one firm's schema.
    public sealed interface Outcome {

        Tenant tenant();

        /// It stands at the version now, whether it had to be moved or not.
        record Current(Tenant tenant, int version) implements Outcome {}

        /// It stayed where it was; the script that failed rolled back.
        record Failed(Tenant tenant, String reason) implements Outcome {}
    }

    public List<Outcome> migrate(Collection<Tenant> tenants) {
        try (var threads = Executors.newFixedThreadPool(parallelism)) {
            return threads
                    .invokeAll(tenants.stream()
                            .<Callable<Outcome>>map(tenant -> () -> migrate(tenant))
                            .toList())
                    .stream()
                    .map(outcome -> {
                        try {
                            return outcome.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException("A migration of firms ended unexpectedly", e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while firms were migrated; run it again to go on", e);
        }
    }

    private Outcome migrate(Tenant tenant) {
        try {
            return new Outcome.Current(tenant, migrations.migrate(tenant));
        } catch (FlywayException | DataAccessException e) {
            return new Outcome.Failed(tenant, String.valueOf(e.getMessage()));
        }
    }
}
