package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.audit.ActorSource;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What both applications know of upgrades.
@Configuration(proxyBeanMethods = false)
public class UpgradesConfiguration {

    @Bean
    UpgradeDesk upgradeDesk(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, ActorSource actors, Clock clock) {
        return new UpgradeDesk(jdbc, changes, actors, clock);
    }

    @Bean
    UpgradeTable upgradeTable(@Qualifier("control") JdbcClient jdbc) {
        return new UpgradeTable(jdbc);
    }
}
