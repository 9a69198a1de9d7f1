package io.chancery.app.upgrades;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the administrators of a firm how its upgrade ended, and writes it into the firm's log: once, however often it
/// is
/// asked.
@Component
class UpgradeTelling {

    private final Notifying notifying;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Commands commands;
    private final Texts texts;
    private final FirmAddresses addresses;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    UpgradeTelling(
            Notifying notifying,
            Outbox outbox,
            AuditTrail audit,
            Commands commands,
            Texts texts,
            FirmAddresses addresses,
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager) {
        this.notifying = notifying;
        this.outbox = outbox;
        this.audit = audit;
        this.commands = commands;
        this.texts = texts;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// Of a rehearsal nobody is told; its result stands on the page of releases.
    void ended(UpgradeInHand upgrade, UpgradeState how) {
        if (upgrade.isRehearsal() || wordOf(how) == null) {
            return;
        }
        Maintenance.callAs(upgrade.tenant().id(), () -> {
            transaction.executeWithoutResult(_ -> commands.once(commandOf(upgrade, how), () -> {
                tell(upgrade, wordOf(how));
                return upgrade.id().value();
            }));
            return null;
        });
    }

    private static @Nullable String wordOf(UpgradeState how) {
        return switch (how) {
            case SOAKING -> "done";
            case PUT_BACK -> "put-back";
            case FAILED -> "failed";
            case SCHEDULED, RUNNING, PAUSED, DONE, CANCELLED -> null;
        };
    }

    private void tell(UpgradeInHand upgrade, @Nullable String word) {
        var firm = upgrade.tenant();
        audit.record(
                "firm.release-" + word,
                "firm",
                firm.id().value(),
                AuditDetails.of(firm.name())
                        .changed(
                                Map.of("release", upgrade.from().toString()),
                                Map.of("release", upgrade.to().toString())));
        var release = upgrade.to().toString();
        notifying.tellEveryoneWho(Permission.FIRM_WRITE, new Notice("release-" + word, "releases", List.of(release)));
        for (var admin : admins()) {
            var locale = admin.locale() == null ? firm.locale() : Locale.forLanguageTag(admin.locale());
            outbox.send(new Letter.Mail(
                    new EmailAddress(admin.email()),
                    texts.get(locale, "upgrades.letter." + word + "-subject", release),
                    texts.get(
                            locale,
                            "upgrades.letter." + word + "-text",
                            admin.name(),
                            firm.name(),
                            release,
                            addresses.urlOf(firm.host()) + "/releases")));
        }
    }

    private record Admin(
            String email, String name, @Nullable String locale) {}

    private List<Admin> admins() {
        return jdbc.sql("""
                        select p.email, p.name, p.locale from person p join person_role r on r.person = p.id
                         where r.role = 'FIRM_ADMIN' and p.disabled_at is null and p.password_hash is not null order by p.email
                        """).query(Admin.class).list();
    }

    /// The same end of the same upgrade is told once.
    private static CommandId commandOf(UpgradeInHand upgrade, UpgradeState how) {
        var name = "upgrade %s %s".formatted(upgrade.id(), how);
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
