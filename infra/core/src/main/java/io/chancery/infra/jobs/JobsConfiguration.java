package io.chancery.infra.jobs;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets firms ask for work, and this node do it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
public class JobsConfiguration {

    @Bean
    Jobs jobs(JdbcClient tenantJdbc, RunWatch watch, ActorSource actors, Clock clock) {
        return new Jobs(tenantJdbc, watch, actors, clock);
    }

    @Bean
    OwnRuns ownRuns(
            JdbcClient tenantJdbc,
            @Qualifier("control") ObjectProvider<JdbcClient> control,
            RunWatch watch,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new OwnRuns(tenantJdbc, control.getIfAvailable(), watch, actors, audit, clock);
    }

    @Bean
    JobRevival jobRevival(
            Cells cells, TenantDirectory firms, Jobs jobs, JpaTransactionManager transactions, Clock clock) {
        return new JobRevival(cells, firms, jobs, new TransactionTemplate(transactions), clock);
    }

    @Bean
    RunWatch runWatch(
            @Qualifier("control") ObjectProvider<JdbcClient> control,
            @Qualifier(InControl.TRANSACTIONS) ObjectProvider<PlatformTransactionManager> transactions,
            Announcements announcements,
            @Value("${chancery.cluster.node:node}") String node,
            Clock clock) {
        var jdbc = control.getIfAvailable();
        var manager = transactions.getIfAvailable();
        return jdbc == null || manager == null
                ? RunWatch.NOBODY
                : new ControlRunWatch(jdbc, new TransactionTemplate(manager), announcements, node, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    CellSchedulers cellSchedulers(
            Cells cells,
            TenantDirectory firms,
            ObjectProvider<ShortJob> shortJobs,
            ObjectProvider<LongJob> longJobs,
            JdbcClient tenantJdbc,
            JpaTransactionManager transactions,
            RunWatch watch,
            JobProperties properties,
            @Value("${chancery.cluster.node:node}") String node,
            Clock clock) {
        var runner = new LongJobRunner(
                new LongJobTable(tenantJdbc, clock), new TransactionTemplate(transactions), watch, clock);
        return new CellSchedulers(
                cells,
                firms,
                shortJobs.orderedStream().toList(),
                longJobs.orderedStream().toList(),
                runner,
                watch,
                properties,
                node);
    }
}
