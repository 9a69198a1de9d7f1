package io.chancery.app.upgrades;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.jobs.ShortJob;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the copy on which a firm's people try a release, or throws it away. Broken off anywhere, it is done again.
@Component
class TrialJob implements ShortJob {

    static final String KIND = "upgrades.trial";
    static final String OPEN = "open";
    static final String CLOSE = "close";

    private static final Duration LIFE = Duration.ofDays(7);

    private final FirmCopying copying;
    private final FirmCopies copies;
    private final DataSteps dataSteps;
    private final Portions portions;
    private final FirmReleases releases;
    private final FirmSchemas schemas;
    private final Registry registry;
    private final TenantDirectory firms;
    private final Notifying notifying;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    TrialJob(
            FirmCopying copying,
            FirmCopies copies,
            DataSteps dataSteps,
            Portions portions,
            FirmReleases releases,
            FirmSchemas schemas,
            Registry registry,
            TenantDirectory firms,
            Notifying notifying,
            Announcements announcements,
            PlatformTransactionManager transactionManager) {
        this.copying = copying;
        this.copies = copies;
        this.dataSteps = dataSteps;
        this.portions = portions;
        this.releases = releases;
        this.schemas = schemas;
        this.registry = registry;
        this.firms = firms;
        this.notifying = notifying;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, String payload) {
        var firm = firms.require(TenantContext.require());
        if (subject.equals(CLOSE)) {
            copying.remove(firm, CopyKind.TRIAL);
            tell(firm);
            return;
        }
        open(firm, ReleaseNumber.of(payload));
    }

    private void open(Tenant firm, ReleaseNumber release) {
        copies.enter(firm.id(), CopyKind.TRIAL, LIFE);
        tell(firm);
        var copy = copying.make(firm, CopyKind.TRIAL, LIFE);
        if (copy.state() == TenantState.ACTIVE) {
            return;
        }
        for (var step : dataSteps.between(releases.of(copy.id()), release)) {
            portions.run(step, copy.id());
        }
        releases.set(copy.id(), release);
        schemas.openDoor(copy);
        registry.markActive(copy.id());
        tell(firm);
        transaction.executeWithoutResult(_ -> notifying.tellEveryoneWho(
                Permission.FIRM_WRITE, new Notice("trial-ready", "releases", List.of(release.toString()))));
    }

    /// Pages that show the copy look again.
    private void tell(Tenant firm) {
        announcements.publish(new Announcement(firm.id(), ReleaseDates.TRIAL_MOVED, ""));
    }
}
