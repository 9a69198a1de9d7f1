package io.chancery.control.audit;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The provider's log; only the console's login may write or read it.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditTable controlAuditTable(@Qualifier("control") JdbcClient jdbc, ActorSource actors, Clock clock) {
        return new AuditTable(jdbc, "control.audit_entry", actors, clock);
    }

    @Bean
    AuditTrail controlTrail(AuditTable controlAuditTable) {
        return new ControlTrail(controlAuditTable);
    }

    @Bean
    ControlLog controlLog(
            @Qualifier("control") JdbcClient jdbc, AuditTable controlAuditTable, AuditTrail controlTrail, Clock clock) {
        return new ControlLog(jdbc, controlAuditTable, AuditChain.ofProvider(jdbc), controlTrail, clock);
    }
}
