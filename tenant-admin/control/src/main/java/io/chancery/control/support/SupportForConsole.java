package io.chancery.control.support;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets support ask.
@Configuration(proxyBeanMethods = false)
public class SupportForConsole {

    @Bean
    SupportTable supportTable(@Qualifier("control") JdbcClient jdbc) {
        return new SupportTable(jdbc);
    }

    @Bean
    SupportDesk supportDesk(
            @Qualifier("control") JdbcClient jdbc,
            SupportTable table,
            FirmAddresses addresses,
            OperatorCommands commands,
            ChangeLog changes,
            AuditTrail audit,
            ActorSource actors,
            Clock clock) {
        return new SupportDesk(jdbc, table, addresses, commands, changes, audit, actors, clock);
    }
}
