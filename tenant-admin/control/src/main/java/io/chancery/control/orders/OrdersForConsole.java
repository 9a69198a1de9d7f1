package io.chancery.control.orders;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console place orders and watch them.
@Configuration(proxyBeanMethods = false)
public class OrdersForConsole {

    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);

    @Bean
    OrderDesk orderDesk(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, ActorSource actors, Clock clock) {
        return new OrderDesk(jdbc, changes, actors, clock);
    }

    @Bean
    Orders orders(OrderDesk desk, Registry registry, OperatorCommands commands, AuditTrail audit) {
        return new Orders(desk, registry, commands, audit);
    }

    @Bean
    OrderBook orderBook(@Qualifier("control") JdbcClient jdbc) {
        return new OrderBook(jdbc);
    }

    @Bean
    FirstLinks firstLinks(
            @Qualifier("control") JdbcClient jdbc, FirmAddresses addresses, AuditTrail audit, Clock clock) {
        return new FirstLinks(jdbc, addresses, audit, clock);
    }

    @Bean
    Pulse firstLinkPulse(FirstLinks links) {
        return new Pulse("first-links", PURGE_EVERY, links::purge);
    }
}
