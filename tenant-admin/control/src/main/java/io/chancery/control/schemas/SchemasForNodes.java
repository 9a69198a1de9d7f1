package io.chancery.control.schemas;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.releases.RunningNodes;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.Fingerprints;
import io.chancery.infra.migration.ReferenceSchema;
import io.chancery.infra.migration.SchemaContracts;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node refuse schemas that its build cannot serve, compare those that it can, and take away what nobody needs.
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
            Floors floors,
            RunningNode node) {
        return new DriftRounds(queue, firms, migrations, reference, fingerprints, floors, node);
    }

    @Bean
    Floors floors(
            SchemaContracts contracts, SchemaStates states, Registry registry, ContractQueue queue, FirmWork alone) {
        return new Floors(contracts, states, registry, queue, alone);
    }

    @Bean
    ContractQueue contractQueue(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new ContractQueue(jdbc, clock);
    }

    @Bean
    ContractRounds contractRounds(
            ContractQueue queue,
            SchemaContracts contracts,
            RunningNodes nodes,
            TenantDirectory firms,
            FirmWork alone,
            Registry registry,
            RunningNode node,
            ObjectProvider<ContractTelling> telling) {
        return new ContractRounds(queue, contracts, nodes, firms, alone, registry, node, telling.getIfAvailable());
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse contractPulse(ContractRounds rounds) {
        return new Pulse("contracts", LOOK_EVERY, rounds::look);
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse driftPulse(DriftRounds rounds) {
        return new Pulse("drift", LOOK_EVERY, rounds::look);
    }
}
