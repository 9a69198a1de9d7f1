package io.chancery.control.care;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.orders.OrderDesk;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console order snapshots of firms, and going back to them.
@Configuration(proxyBeanMethods = false)
public class CareForConsole {

    @Bean
    CareTable careTable(@Qualifier("control") JdbcClient jdbc) {
        return new CareTable(jdbc);
    }

    @Bean
    CareRequests careRequests(
            @Qualifier("control") JdbcClient jdbc,
            CareTable table,
            ChangeLog changes,
            ActorSource actors,
            Clock clock) {
        return new CareRequests(jdbc, table, changes, actors, clock);
    }

    @Bean
    CareBook careBook(CareTable table) {
        return new CareBook(table);
    }

    @Bean
    SnapshotDesk snapshotDesk(
            CareTable table,
            CareRequests requests,
            OrderDesk orders,
            UpgradeDesk upgrades,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new SnapshotDesk(table, requests, orders, upgrades, commands, actors, audit, clock);
    }
}
