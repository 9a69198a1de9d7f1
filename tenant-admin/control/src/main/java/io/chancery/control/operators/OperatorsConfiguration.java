package io.chancery.control.operators;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.crypto.ProviderKeyChange;
import io.chancery.infra.crypto.Sealing;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Operators exist for the console alone; the app's login cannot read their tables.
@Configuration(proxyBeanMethods = false)
public class OperatorsConfiguration {

    @Bean
    OperatorTable operatorTable(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new OperatorTable(jdbc, clock);
    }

    @Bean
    OperatorLinks operatorLinks(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new OperatorLinks(jdbc, clock);
    }

    @Bean
    OperatorFactorTable operatorFactorTable(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new OperatorFactorTable(jdbc, clock);
    }

    @Bean
    OperatorFactors operatorFactors(
            OperatorFactorTable factors, OperatorTable operators, Sealing sealing, AuditTrail audit) {
        return new OperatorFactors(factors, operators, sealing, audit);
    }

    @Bean
    OperatorKey operatorKey(ProviderKeyChange change, AuditTrail audit) {
        return new OperatorKey(change, audit);
    }

    @Bean
    OperatorEntry operatorEntry(
            OperatorTable table, OperatorLinks links, OperatorFactors factors, ChangeLog changes, AuditTrail audit) {
        return new OperatorEntry(table, links, factors, changes, audit);
    }

    @Bean
    OperatorSignIns operatorSignIns(OperatorTable table, OperatorLinks links, AuditTrail audit) {
        return new OperatorSignIns(table, links, audit);
    }

    @Bean
    Operators operators(
            OperatorTable table,
            OperatorLinks links,
            OperatorFactors factors,
            OperatorEntry entry,
            OperatorCommands commands,
            ChangeLog changes,
            AuditTrail audit,
            ActorSource actors) {
        return new Operators(table, links, factors, entry, commands, changes, audit, actors);
    }
}
