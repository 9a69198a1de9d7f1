package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.orders.OrderLimits;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a node of the app take upgrades; the steps are the app's.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpgradeLimits.class)
@Import(UpgradesConfiguration.class)
public class UpgradesForNodes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int RENEWALS_PER_LEASE = 4;

    @Bean
    UpgradeQueue upgradeQueue(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new UpgradeQueue(jdbc, changes, clock);
    }

    @Bean
    UpgradeRecord upgradeRecord(
            @Qualifier("control") JdbcClient jdbc, UpgradeQueue queue, ChangeLog changes, Clock clock) {
        return new UpgradeRecord(jdbc, queue, changes, clock);
    }

    @Bean
    FirmUpgrades firmUpgrades(
            @Qualifier("control") JdbcClient jdbc,
            UpgradeTable table,
            UpgradeDesk desk,
            KnownReleases known,
            ActorSource actors,
            Clock clock) {
        return new FirmUpgrades(jdbc, table, desk, known, actors, clock);
    }

    @Bean
    UpgradeWarnings upgradeWarnings(@Qualifier("control") JdbcClient jdbc, ChangeLog changes) {
        return new UpgradeWarnings(jdbc, changes);
    }

    @Bean
    FirmMemory<Optional<UpgradeWarnings.Coming>> knownUpgrades(UpgradeWarnings warnings) {
        return new FirmMemory<>(List.of(ChangeKind.UPGRADE), warnings::coming);
    }

    @Bean
    FirmMemory<Optional<UpgradeProgress>> knownProgress(FirmUpgrades upgrades) {
        return new FirmMemory<>(List.of(ChangeKind.UPGRADE), upgrades::progress);
    }

    @Bean
    Snapshots snapshots(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Snapshots(jdbc, clock);
    }

    @Bean(destroyMethod = "giveBack")
    UpgradeWorker upgradeWorker(
            UpgradeQueue queue,
            UpgradeRecord record,
            ObjectProvider<UpgradePlan> plan,
            TenantDirectory firms,
            FirmWork alone,
            UpgradeLimits limits,
            OrderLimits node) {
        var work = new UpgradeWork(queue, record, plan.getIfAvailable(NoSteps::new), alone, limits);
        return new UpgradeWorker(queue, record, work, firms, limits, node.node());
    }

    @Bean
    Losses losses(
            @Qualifier("control") JdbcClient jdbc,
            ChangeLog changes,
            @Qualifier(InControl.TRANSACTIONS) PlatformTransactionManager control,
            ObjectProvider<LossCount> count) {
        return new Losses(jdbc, changes, new TransactionTemplate(control), count.getIfAvailable());
    }

    @Bean
    Pulse lossPulse(Losses losses) {
        return new Pulse("losses", LOOK_EVERY, losses::look);
    }

    @Bean
    Pulse upgradePulse(UpgradeWorker worker) {
        return new Pulse("upgrades", LOOK_EVERY, worker::takeAll);
    }

    @Bean
    Pulse upgradeLeasePulse(UpgradeWorker worker, UpgradeLimits limits) {
        return new Pulse(
                "upgrade-leases", limits.lease().dividedBy(RENEWALS_PER_LEASE).plusMillis(1), worker::renew);
    }
}
