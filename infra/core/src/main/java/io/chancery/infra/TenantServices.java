package io.chancery.infra;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.crypto.SealingConfiguration;
import io.chancery.infra.jobs.JobsConfiguration;
import io.chancery.infra.outbound.OutboundConfiguration;
import io.chancery.infra.persistence.TenantPersistence;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every feature of a firm may use inside its transaction: audit trail, command ids, drafts, work
/// for later, the one way out and sealed secrets.
@Configuration(proxyBeanMethods = false)
@Import({TenantPersistence.class, JobsConfiguration.class, OutboundConfiguration.class, SealingConfiguration.class})
@ComponentScan({"io.chancery.infra.audit", "io.chancery.infra.commands", "io.chancery.infra.drafts"})
public class TenantServices {

    @Bean
    AuditTable tenantAuditTable(JdbcClient tenantJdbc, ActorSource actors, Clock clock) {
        return new AuditTable(tenantJdbc, "audit_entry", actors, clock);
    }

    @Bean
    AuditChain tenantAuditChain(JdbcClient tenantJdbc) {
        return new AuditChain(tenantJdbc, "");
    }
}
