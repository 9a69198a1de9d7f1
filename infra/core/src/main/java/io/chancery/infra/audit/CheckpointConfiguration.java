package io.chancery.infra.audit;

import io.chancery.infra.tenancy.TenantDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checkpoints of the logs, on nodes that are told a folder for them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chancery.audit.checkpoints")
class CheckpointConfiguration {

    @Bean
    CheckpointRounds checkpointRounds(
            @Value("${chancery.audit.checkpoints}") String folder,
            @Value("${chancery.audit.checkpoint-every:1m}") Duration every,
            @Value("${chancery.audit.checkpoint-after:500}") int entries,
            AuditChain tenantAuditChain,
            @Qualifier("control") ObjectProvider<JdbcClient> control,
            TenantDirectory firms,
            JpaTransactionManager transactions,
            FreshEntries fresh,
            Clock clock) {
        var jdbc = control.getIfAvailable();
        var rounds = new CheckpointRounds(
                Path.of(folder),
                every,
                tenantAuditChain,
                jdbc == null ? null : AuditChain.ofProvider(jdbc),
                firms,
                new TransactionTemplate(transactions),
                fresh,
                clock);
        fresh.when(entries, rounds::soon);
        return rounds;
    }
}
