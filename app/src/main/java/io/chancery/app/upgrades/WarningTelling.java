package io.chancery.app.upgrades;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.FirmZone;
import io.chancery.app.people.Permission;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.upgrades.UpgradeWarning;
import io.chancery.control.upgrades.UpgradeWarnings;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.themes.field.InstantFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the people of a firm that its upgrade comes: those whom it chose by letter a day, an hour and ten minutes
/// before, and everybody by a notice in the last hour, so that they save what they have begun. When it is called off
/// after that, the same people hear that it does not come.
///
/// What is told is written in the firm first, under a command that is the same whoever tells it; that it was told is
/// noted in the control plane after that. A node that dies in between leaves the rest to another one, and nobody
/// hears it twice.
@Component
class WarningTelling {

    private static final String COMES = "comes";
    private static final String OFF = "off";
    private static final Logger LOG = LoggerFactory.getLogger(WarningTelling.class);

    private final UpgradeWarnings warnings;
    private final TenantDirectory firms;
    private final FirmZone zone;
    private final Notifying notifying;
    private final ReleaseNews news;
    private final Commands commands;
    private final TransactionTemplate transaction;

    WarningTelling(
            UpgradeWarnings warnings,
            TenantDirectory firms,
            FirmZone zone,
            Notifying notifying,
            ReleaseNews news,
            Commands commands,
            PlatformTransactionManager transactionManager) {
        this.warnings = warnings;
        this.firms = firms;
        this.zone = zone;
        this.notifying = notifying;
        this.news = news;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// One round. A firm that cannot be told is tried again with the next one, and holds no other up.
    void tellAll() {
        // A date that moves is another one, of which people hear again.
        warnings.due()
                .forEach(warning -> tell(
                        warning,
                        COMES,
                        "warning %s %s %s".formatted(warning.upgrade(), warning.lead(), warning.at()),
                        () -> warnings.noteTold(warning)));
        warnings.calledOff()
                .forEach(warning -> tell(
                        warning,
                        OFF,
                        "recall %s".formatted(warning.upgrade()),
                        () -> warnings.noteRecalled(warning.upgrade())));
    }

    /// @param once by what name it is done once
    private void tell(UpgradeWarning warning, String word, String once, Runnable note) {
        try {
            var firm = firms.require(warning.tenant());
            Maintenance.callAs(firm.id(), () -> {
                transaction.executeWithoutResult(_ -> commands.once(CommandId.named(once), () -> {
                    write(firm, warning, word);
                    return warning.upgrade().value();
                }));
                return null;
            });
            note.run();
        } catch (RuntimeException e) {
            LOG.warn("The people of {} could not be told of upgrade {}", warning.tenant(), warning.upgrade(), e);
        }
    }

    /// Whoever heard that it comes hears that it does not.
    private void write(Tenant firm, UpgradeWarning warning, String word) {
        var release = warning.to().toString();
        var facts = List.of(release, time(firm.locale(), warning));
        var notice = "release-" + word;
        switch (warning.lead()) {
            case DAY -> news.notice(notice, facts);
            case HOUR, MINUTES -> notifying.tellEveryoneWho(Permission.SIGNED_IN, new Notice(notice, "", facts));
        }
        news.letter(firm, word, locale -> List.of(release, time(locale, warning)));
    }

    private String time(Locale locale, UpgradeWarning warning) {
        return InstantFormat.toTheMinute(locale, zone.zone()).format(warning.at());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        private static final Duration EVERY = Duration.ofSeconds(20);

        @Bean
        @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
        Pulse upgradeWarningPulse(WarningTelling telling) {
            return new Pulse("upgrade-warnings", EVERY, telling::tellAll);
        }
    }
}
