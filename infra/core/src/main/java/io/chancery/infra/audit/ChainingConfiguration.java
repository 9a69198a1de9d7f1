package io.chancery.infra.audit;

import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The logs of firms are chained by every node that serves them.
@Configuration(proxyBeanMethods = false)
class ChainingConfiguration {

    @Bean
    Chaining<TenantId> firmChaining(
            AuditChain tenantAuditChain, TenantDirectory firms, JpaTransactionManager transactions, Clock clock) {
        return new Chaining<>(new FirmLogs(tenantAuditChain, firms, new TransactionTemplate(transactions)), clock);
    }
}
