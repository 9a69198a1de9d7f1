package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.Tenant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An upgrade while this node works on it: what a step may know and say. Everything it writes needs the upgrade to be
/// held.
public final class UpgradeInHand {

    private final TakenUpgrade upgrade;
    private final Tenant tenant;
    private final UpgradeQueue queue;
    private final UpgradeRecord record;
    private volatile boolean lost;
    private String step = "";

    UpgradeInHand(TakenUpgrade upgrade, Tenant tenant, UpgradeQueue queue, UpgradeRecord record) {
        this.upgrade = upgrade;
        this.tenant = tenant;
        this.queue = queue;
        this.record = record;
    }

    public UpgradeId id() {
        return upgrade.id();
    }

    public Tenant tenant() {
        return tenant;
    }

    public ReleaseNumber from() {
        return upgrade.from();
    }

    public ReleaseNumber to() {
        return upgrade.to();
    }

    /// Whether it works on a copy alone and leaves the firm as it is.
    public boolean isRehearsal() {
        return upgrade.rehearsal();
    }

    /// Whether the firm's people were held out at any time.
    public boolean wasHeld() {
        return queue.wasHeld(upgrade.id());
    }

    /// Whether its people worked on the new release already when this node took it.
    public boolean wasOpened() {
        return upgrade.openedAt() != null;
    }

    /// Writes a line into the log of the running step.
    ///
    /// @param key the text of it is `upgrades.log.<key>`
    /// @param args nothing of the firm's data: operators read it
    public void note(String key, Object... args) {
        var line = Stream.concat(
                        Stream.of(key),
                        Arrays.stream(args).map(arg -> arg.toString().replace('|', '/')))
                .collect(Collectors.joining("|"));
        record.log(upgrade, step, line);
    }

    /// Where the next portion of the running step begins; empty at its beginning.
    public Optional<String> cursor() {
        return record.cursor(upgrade, step);
    }

    public void keepCursor(@Nullable String cursor) {
        record.keepCursor(upgrade, step, cursor);
    }

    public Optional<String> fact(String name) {
        return record.fact(upgrade, name);
    }

    /// Keeps a fact that later steps ask for. Told again, it stays what it was.
    public void keepFact(String name, String value) {
        record.keepFact(upgrade, name, value);
    }

    /// Which gates the firm has to pass, as its rollout was planned.
    public GateChoice gates() {
        return record.gates(upgrade);
    }

    /// The firm's people wait from now on.
    public void noteHeld() {
        queue.noteHeld(upgrade);
    }

    /// The firm's people work again.
    public void noteOpened() {
        queue.noteOpened(upgrade);
    }

    /// Asked right before something that should not happen twice.
    ///
    /// @throws UpgradeLost when another node has the upgrade now
    public void requireHeld() {
        if (lost) {
            throw new UpgradeLost(upgrade.id(), upgrade.token());
        }
        queue.requireHeld(upgrade);
    }

    TakenUpgrade upgrade() {
        return upgrade;
    }

    void enter(String name) {
        step = name;
    }

    void lose() {
        lost = true;
    }
}
