package io.chancery.control.support;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.changes.FirmMemory;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets firms answer.
@Configuration(proxyBeanMethods = false)
public class SupportForNodes {

    @Bean
    SupportTable supportTable(@Qualifier("control") JdbcClient jdbc) {
        return new SupportTable(jdbc);
    }

    @Bean
    FirmSupport firmSupport(@Qualifier("control") JdbcClient jdbc, SupportTable table, ChangeLog changes, Clock clock) {
        return new FirmSupport(jdbc, table, changes, clock);
    }

    /// Every page asks for it.
    @Bean
    FirmMemory<UnsettledAccesses> unsettledAccesses(FirmSupport support) {
        return new FirmMemory<>(List.of(ChangeKind.SUPPORT), firm -> new UnsettledAccesses(support.unsettled(firm)));
    }
}
