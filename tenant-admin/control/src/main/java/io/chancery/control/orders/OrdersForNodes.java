package io.chancery.control.orders;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.pulse.Pulse;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node of the app take orders; the steps are the app's beans.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderLimits.class)
public class OrdersForNodes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int RENEWALS_PER_LEASE = 4;

    @Bean
    OrderQueue orderQueue(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new OrderQueue(jdbc, changes, clock);
    }

    @Bean
    StepRecord stepRecord(@Qualifier("control") JdbcClient jdbc, OrderQueue queue, ChangeLog changes, Clock clock) {
        return new StepRecord(jdbc, queue, changes, clock);
    }

    @Bean(destroyMethod = "giveBack")
    OrderWorker orderWorker(
            OrderQueue queue,
            StepRecord record,
            ObjectProvider<OrderStep> steps,
            TenantDirectory firms,
            FirmWork alone,
            OrderLimits limits) {
        var work = new OrderWork(
                queue, record, alone, limits.patience(), steps.stream().toList());
        return new OrderWorker(queue, work, firms, limits);
    }

    @Bean
    Pulse orderPulse(OrderWorker worker) {
        return new Pulse("orders", LOOK_EVERY, worker::takeAll);
    }

    @Bean
    Pulse leasePulse(OrderWorker worker, OrderLimits limits) {
        return new Pulse(
                "order-leases", limits.lease().dividedBy(RENEWALS_PER_LEASE).plusMillis(1), worker::renew);
    }
}
