package io.chancery.app.upgrades;

import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.Maintenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells those whom the firm chose how its upgrade ended, and writes it into the firm's log: once, however often
/// it is asked.
@Component
class UpgradeTelling {

    private final ReleaseNews news;
    private final AuditTrail audit;
    private final Commands commands;
    private final TransactionTemplate transaction;

    UpgradeTelling(
            ReleaseNews news, AuditTrail audit, Commands commands, PlatformTransactionManager transactionManager) {
        this.news = news;
        this.audit = audit;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// Of a rehearsal nobody is told; its result stands on the page of releases.
    void ended(UpgradeInHand upgrade, UpgradeState how) {
        var word = wordOf(how);
        if (upgrade.isRehearsal() || word == null) {
            return;
        }
        Maintenance.callAs(upgrade.tenant().id(), () -> {
            transaction.executeWithoutResult(_ -> commands.once(commandOf(upgrade, how), () -> {
                tell(upgrade, word);
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

    private void tell(UpgradeInHand upgrade, String word) {
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
        news.notice("release-" + word, List.of(release));
        news.letter(firm, word, _ -> List.of(release));
    }

    /// The same end of the same upgrade is told once.
    private static CommandId commandOf(UpgradeInHand upgrade, UpgradeState how) {
        return CommandId.named("upgrade %s %s".formatted(upgrade.id(), how));
    }
}
