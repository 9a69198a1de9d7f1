package io.chancery.control.upgrades;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Lets the console order upgrades and watch them.
@Configuration(proxyBeanMethods = false)
@Import(UpgradesConfiguration.class)
public class UpgradesForConsole {

    @Bean
    Upgrades upgrades(
            UpgradeDesk desk, UpgradeTable table, KnownReleases known, OperatorCommands commands, AuditTrail audit) {
        return new Upgrades(desk, table, known, commands, audit);
    }

    @Bean
    UpgradeBook upgradeBook(UpgradeTable table) {
        return new UpgradeBook(table);
    }
}
