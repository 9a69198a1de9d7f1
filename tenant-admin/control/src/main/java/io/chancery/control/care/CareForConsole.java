package io.chancery.control.care;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.orders.OrderDesk;
import io.chancery.control.tenants.FirmAddresses;
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
    SafetyBook safetyBook(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new SafetyBook(jdbc, clock);
    }

    @Bean
    DrillBook drillBook(@Qualifier("control") JdbcClient jdbc) {
        return new DrillBook(jdbc);
    }

    @Bean
    ExportDesk exportDesk(
            SafetyBook book, OrderDesk orders, OperatorCommands commands, ActorSource actors, AuditTrail audit) {
        return new ExportDesk(book, orders, commands, actors, audit);
    }

    @Bean
    ClosingBook closingBook(@Qualifier("control") JdbcClient jdbc) {
        return new ClosingBook(jdbc);
    }

    @Bean
    ClosingDesk closingDesk(
            @Qualifier("control") JdbcClient jdbc,
            CareRequests requests,
            OrderDesk orders,
            UpgradeDesk upgrades,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new ClosingDesk(jdbc, requests, orders, upgrades, commands, actors, audit, clock);
    }

    @Bean
    HandOverDesk handOverDesk(
            @Qualifier("control") JdbcClient jdbc,
            FirmAddresses addresses,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new HandOverDesk(jdbc, addresses, actors, audit, clock);
    }

    @Bean
    KeepingBook keepingBook(@Qualifier("control") JdbcClient jdbc) {
        return new KeepingBook(new KeepingTable(jdbc));
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
