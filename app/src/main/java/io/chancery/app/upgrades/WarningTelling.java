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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the people of a firm that its upgrade comes: those whom it chose by letter a day, an hour and ten minutes
/// before, and everybody by a notice in the last hour, so that they save what they have begun. When it is moved or
/// called off after that, the same people hear of it.
///
/// What is told is written in the firm first, under a command that is the same whoever tells it; that it was told is
/// noted in the control plane after that. A node that dies in between leaves the rest to another one, and nobody
/// hears it twice.
@Component
class WarningTelling {

    private static final String COMES = "comes";
    private static final String MOVED = "moved";
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
                        List.of(warning.at()),
                        "warning %s %s %s".formatted(warning.upgrade(), warning.lead(), warning.at()),
                        () -> warnings.noteTold(warning)));
        warnings.moved()
                .forEach(move -> tell(
                        move.told(),
                        MOVED,
                        List.of(move.told().at(), move.to()),
                        "move %s %d".formatted(move.told().upgrade(), move.version()),
                        () -> warnings.noteMoved(move)));
        warnings.calledOff()
                .forEach(warning -> tell(
                        warning,
                        OFF,
                        List.of(warning.at()),
                        "recall %s".formatted(warning.upgrade()),
                        () -> warnings.noteRecalled(warning.upgrade())));
    }

    /// @param about whom it concerns, and who is to hear of it
    /// @param times that are told
    /// @param once by what name it is done once
    private void tell(UpgradeWarning about, String word, List<Instant> times, String once, Runnable note) {
        try {
            var firm = firms.require(about.tenant());
            Maintenance.callAs(firm.id(), () -> {
                transaction.executeWithoutResult(_ -> commands.once(CommandId.named(once), () -> {
                    write(firm, about.lead(), word, locale -> facts(about, locale, times));
                    return about.upgrade().value();
                }));
                return null;
            });
            note.run();
        } catch (RuntimeException e) {
            LOG.warn("The people of {} could not be told of upgrade {}", about.tenant(), about.upgrade(), e);
        }
    }

    /// Whoever heard that it comes hears what becomes of it.
    private void write(Tenant firm, UpgradeWarning.Lead lead, String word, Function<Locale, List<String>> facts) {
        var notice = "release-" + word;
        var inFirm = facts.apply(firm.locale());
        switch (lead) {
            case DAY -> news.notice(notice, inFirm);
            case HOUR, MINUTES -> notifying.tellEveryoneWho(Permission.SIGNED_IN, new Notice(notice, "", inFirm));
        }
        news.letter(firm, word, facts);
    }

    /// The release, and the times in the firm's time zone.
    private List<String> facts(UpgradeWarning about, Locale locale, List<Instant> times) {
        var format = InstantFormat.toTheMinute(locale, zone.zone());
        return Stream.concat(Stream.of(about.to().toString()), times.stream().map(format::format))
                .toList();
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
