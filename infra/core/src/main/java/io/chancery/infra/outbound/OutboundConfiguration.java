package io.chancery.infra.outbound;

import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the one way out. `spring.mail.*` names the mail server, `chancery.outbound.from` the sender.
@Configuration(proxyBeanMethods = false)
public class OutboundConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    LetterNews letterNews(JdbcClient tenantJdbc, Announcements announcements, ApplicationEventPublisher events) {
        return new LetterNews(tenantJdbc, announcements, events);
    }

    @Bean
    Outbox outbox(JdbcClient tenantJdbc, Jobs jobs, LetterNews news, Clock clock) {
        return new Outbox(tenantJdbc, jobs, news, clock);
    }

    @Bean
    SendJob sendJob(
            JdbcClient tenantJdbc,
            LetterNews news,
            JpaTransactionManager transactions,
            TenantDirectory firms,
            ObjectProvider<JavaMailSender> server,
            @Value("${chancery.outbound.from:chancery@localhost}") String from,
            @Value("${chancery.outbound.inside:false}") boolean inside,
            Clock clock) {
        return new SendJob(
                new OutboxTable(tenantJdbc, clock),
                news,
                new TransactionTemplate(transactions),
                firms,
                new MailDoor(server.getIfAvailable(), from, PATIENCE),
                new CallDoor(inside));
    }
}
