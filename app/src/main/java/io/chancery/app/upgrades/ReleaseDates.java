package io.chancery.app.upgrades;

import io.chancery.app.people.FirmZone;
import io.chancery.app.people.Permission;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.upgrades.FirmUpgrades;
import io.chancery.control.upgrades.Freeze;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a firm's administrator reads and decides about the firm's releases: dates, freeze periods, a copy to try.
/// What is decided is written down in the control plane last: when the firm's log cannot tell of it, nothing was
/// decided.
@Service
@PreAuthorize("hasAuthority('" + Permission.FIRM_WRITE + "')")
@Transactional
public class ReleaseDates {

    /// Announced when the copy to try is begun, ready or gone.
    public static final String TRIAL_MOVED = "trial.moved";

    private static final int STORY_MAX = 100;

    private final FirmReleases releases;
    private final ReleaseChanges changes;
    private final FirmUpgrades upgrades;
    private final FirmCopies copies;
    private final FirmAddresses addresses;
    private final TenantDirectory firms;
    private final FirmZone zone;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Commands commands;
    private final List<FirmStory> stories;

    ReleaseDates(
            FirmReleases releases,
            ReleaseChanges changes,
            FirmUpgrades upgrades,
            FirmCopies copies,
            FirmAddresses addresses,
            TenantDirectory firms,
            FirmZone zone,
            AuditTrail audit,
            Jobs jobs,
            Commands commands,
            List<FirmStory> stories) {
        this.releases = releases;
        this.changes = changes;
        this.upgrades = upgrades;
        this.copies = copies;
        this.addresses = addresses;
        this.firms = firms;
        this.zone = zone;
        this.audit = audit;
        this.jobs = jobs;
        this.commands = commands;
        this.stories = stories;
    }

    @Transactional(readOnly = true)
    public ReleaseOverview overview() {
        var firm = firms.require(TenantContext.require());
        var has = releases.of(firm.id());
        var coming = upgrades.coming(firm.id()).orElse(null);
        var offered = firm.isCopy() ? null : upgrades.offered(firm.id()).orElse(null);
        var next = coming == null ? offered : coming.to();
        var way = next == null ? ReleaseChanges.Way.NONE : changes.between(firm.id(), has, next);
        return new ReleaseOverview(
                has,
                coming,
                next,
                way.all(),
                way.lastDay(),
                zone.zone(),
                upgrades.freezes(firm.id()),
                trialOf(firm),
                upgrades.history(firm.id()),
                stories.stream()
                        .flatMap(story -> story.newest(zone.zone(), STORY_MAX).stream())
                        .toList());
    }

    private @Nullable Trial trialOf(Tenant firm) {
        return copies.find(firm.id(), CopyKind.TRIAL)
                .map(copy -> new Trial(
                        addresses.urlOf(copy.host()), copy.state() == TenantState.ACTIVE, copies.until(copy.id())))
                .orElse(null);
    }

    /// Moves the upgrade to another time, given in the firm's time zone.
    ///
    /// @throws DateIsTooLate when the day is beyond the last one
    /// @throws io.chancery.infra.errors.Refusal when it has begun, was changed since, or the time is frozen
    public void moveTo(UpgradeSheet shown, LocalDateTime time) {
        requireInTime(time, shown.lastDate());
        requireInTime(time, changes.lastDay(firm().id(), shown.from(), shown.to()));
        var at = time.atZone(zone.zone()).toInstant();
        record(
                "firm.release-moved",
                Map.of("releaseDate", day(shown.scheduledAt())),
                Map.of(
                        "releaseDate",
                        time.toLocalDate().toString(),
                        "release",
                        shown.to().toString()));
        upgrades.moveTo(own(shown), at);
    }

    /// Takes the release that is offered, at a time given in the firm's time zone: early if the firm likes, never later
    /// than a rule of law allows.
    ///
    /// @param command made with the form; the same twice is one
    /// @throws DateIsTooLate when a rule that it brings holds before
    /// @throws io.chancery.infra.errors.Refusal when it is not offered, an upgrade is open, or the time is frozen
    public void take(CommandId command, ReleaseNumber release, LocalDateTime time) {
        var firm = firm();
        var last = changes.lastDay(firm.id(), releases.of(firm.id()), release);
        requireInTime(time, last);
        commands.once(command, () -> {
            record(
                    "firm.release-taken",
                    Map.of(),
                    Map.of(
                            "release",
                            release.toString(),
                            "releaseDate",
                            time.toLocalDate().toString()));
            upgrades.take(firm.id(), release, time.atZone(zone.zone()).toInstant(), last);
            return firm.id().value();
        });
    }

    private static void requireInTime(LocalDateTime time, @Nullable LocalDate last) {
        if (last != null && time.toLocalDate().isAfter(last)) {
            throw new DateIsTooLate(last);
        }
    }

    /// Says that the firm must not be changed on these days, both included.
    ///
    /// @param command made with the form; the same twice is one
    public void freeze(CommandId command, LocalDate from, LocalDate to, String reason) {
        var freeze = new Freeze(
                command.value(),
                from.atStartOfDay(zone.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(zone.zone()).toInstant(),
                reason);
        record(
                "firm.frozen",
                Map.of(),
                Map.of("from", from.toString(), "to", to.toString(), "reason", freeze.reason()));
        upgrades.freeze(firm().id(), freeze);
    }

    public void thaw(UUID freeze) {
        record("firm.thawed", Map.of(), Map.of());
        upgrades.thaw(firm().id(), freeze);
    }

    /// Has a copy of the firm made on which its people can try the release; whoever asked is told when it is ready.
    public void openTrial(ReleaseNumber release) {
        if (jobs.enqueue(TrialJob.KIND, TrialJob.OPEN, release.toString())) {
            record("firm.trial-opened", Map.of(), Map.of("release", release.toString()));
        }
    }

    /// Throws the copy away before its time.
    public void closeTrial() {
        if (jobs.enqueue(TrialJob.KIND, TrialJob.CLOSE, "")) {
            record("firm.trial-closed", Map.of(), Map.of());
        }
    }

    private void record(String action, Map<String, String> before, Map<String, String> after) {
        var firm = firm();
        audit.record(
                action, "firm", firm.id().value(), AuditDetails.of(firm.name()).changed(before, after));
    }

    /// Of another firm's upgrade nobody here decides, whatever a page sends.
    private UpgradeSheet own(UpgradeSheet shown) {
        if (!shown.tenant().equals(TenantContext.require())) {
            throw new IllegalArgumentException("Upgrade %s is not of this firm".formatted(shown.id()));
        }
        return shown;
    }

    private String day(Instant at) {
        return at.atZone(zone.zone()).toLocalDate().toString();
    }

    private Tenant firm() {
        var firm = firms.require(TenantContext.require());
        if (firm.isCopy()) {
            throw new FirmIsCopy();
        }
        return firm;
    }
}
