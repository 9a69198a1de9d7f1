package io.chancery.control.schemas;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.Fingerprints;
import io.chancery.infra.migration.ReferenceSchema;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node refuse schemas that its build cannot serve, and compare those that it can.
@Configuration(proxyBeanMethods = false)
public class SchemasForNodes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Bean
    SchemaStates schemaStates(@Qualifier("control") JdbcClient jdbc) {
        return new SchemaStates(jdbc);
    }

    @Bean
    FirmMemory<SchemaState> knownSchemaStates(SchemaStates states) {
        return new FirmMemory<>(List.of(ChangeKind.FIRM), states::of);
    }

    @Bean
    SchemaFits schemaFits(
            FirmMemory<SchemaState> knownSchemaStates,
            SchemaStates states,
            RunningNode node,
            SchemaMigrations migrations,
            TenantDirectory directory,
            Registry registry) {
        return new BuildFits(knownSchemaStates, states, node, migrations, directory, registry);
    }

    @Bean
    DriftQueue driftQueue(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new DriftQueue(jdbc, clock);
    }

    @Bean
    DriftRounds driftRounds(
            DriftQueue queue,
            TenantDirectory firms,
            SchemaMigrations migrations,
            ReferenceSchema reference,
            Fingerprints fingerprints,
            RunningNode node) {
        return new DriftRounds(queue, firms, migrations, reference, fingerprints, node);
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse driftPulse(DriftRounds rounds) {
        return new Pulse("drift", LOOK_EVERY, rounds::look);
    }
}
