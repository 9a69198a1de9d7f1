package io.chancery.control.audit;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.Chaining;
import io.chancery.infra.persistence.InControl;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The provider's log; only the console's login may write or read it.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditTable controlAuditTable(@Qualifier("control") JdbcClient jdbc, ActorSource actors, Clock clock) {
        return new AuditTable(jdbc, "control.audit_entry", actors, clock);
    }

    @Bean
    AuditChain providerChain(@Qualifier("control") JdbcClient jdbc) {
        return AuditChain.ofProvider(jdbc);
    }

    @Bean
    Chaining<String> providerChaining(
            AuditChain providerChain,
            @Qualifier(InControl.TRANSACTIONS) PlatformTransactionManager transactions,
            Clock clock) {
        return new Chaining<>(new ProviderLog(providerChain, new TransactionTemplate(transactions)), clock);
    }

    @Bean
    AuditTrail controlTrail(AuditTable controlAuditTable, Chaining<String> providerChaining) {
        return new ControlTrail(controlAuditTable, providerChaining);
    }

    @Bean
    ControlLog controlLog(
            @Qualifier("control") JdbcClient jdbc,
            AuditTable controlAuditTable,
            AuditChain providerChain,
            AuditTrail controlTrail,
            @Qualifier(InControl.TRANSACTIONS) PlatformTransactionManager transactions,
            Clock clock) {
        return new ControlLog(jdbc, controlAuditTable, providerChain, controlTrail, transactions, clock);
    }
}
