package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Writes down which steps an upgrade has, how far it has come and what was noted on the way. Each write needs the
/// upgrade to be held.
@InControl
class UpgradeRecord {

    private final JdbcClient jdbc;
    private final UpgradeQueue queue;
    private final ChangeLog changes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    UpgradeRecord(JdbcClient jdbc, UpgradeQueue queue, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.changes = changes;
        this.clock = clock;
    }

    /// Writes the steps that do not stand there yet.
    ///
    /// @param first place of the first among all steps of the upgrade
    /// @return names of the steps that are done
    public Set<String> plan(TakenUpgrade upgrade, List<UpgradeStep> steps, int first) {
        queue.requireHeld(upgrade);
        for (int i = 0; i < steps.size(); i++) {
            jdbc.sql("""
                            insert into control.upgrade_step (upgrade, name, ordinal) values (:upgrade, :name, :ordinal)
                            on conflict (upgrade, name) do nothing
                            """)
                    .param("upgrade", upgrade.id().value())
                    .param("name", steps.get(i).name())
                    .param("ordinal", first + i)
                    .update();
        }
        return jdbc
                .sql("select name from control.upgrade_step where upgrade = :upgrade and state = 'DONE'")
                .param("upgrade", upgrade.id().value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public void begin(TakenUpgrade upgrade, String step) {
        write(upgrade, step, """
                state = 'RUNNING', attempts = attempts + 1, started_at = coalesce(started_at, :now), finished_at = null
                """, null);
    }

    public void end(TakenUpgrade upgrade, String step, boolean done) {
        write(upgrade, step, "state = :text, finished_at = :now", done ? "DONE" : "FAILED");
    }

    /// @param line `<key>|<arg>|<arg>`, the text of the key is `upgrades.log.<key>`
    public void log(TakenUpgrade upgrade, String step, String line) {
        write(upgrade, step, "log = log || :text", clock.instant() + "|" + line);
    }

    /// Keeps where the next portion of the step begins.
    public void keepCursor(TakenUpgrade upgrade, String step, @Nullable String cursor) {
        write(upgrade, step, "cursor = :text", cursor);
    }

    @InControl(readOnly = true)
    public Optional<String> cursor(TakenUpgrade upgrade, String step) {
        return jdbc.sql("select cursor from control.upgrade_step where upgrade = :upgrade and name = :name")
                .param("upgrade", upgrade.id().value())
                .param("name", step)
                .query(String.class)
                .optional();
    }

    private void write(TakenUpgrade upgrade, String step, String what, @Nullable String text) {
        queue.requireHeld(upgrade);
        jdbc.sql("update control.upgrade_step set " + what + " where upgrade = :upgrade and name = :name")
                .param("now", Timestamp.from(clock.instant()))
                .param("text", text)
                .param("upgrade", upgrade.id().value())
                .param("name", step)
                .update();
        changes.append(upgrade.tenant(), ChangeKind.UPGRADE);
    }

    /// Keeps a fact that later steps ask for, such as what was measured before. Told again, it stays what it was.
    public void keepFact(TakenUpgrade upgrade, String name, String value) {
        queue.requireHeld(upgrade);
        jdbc.sql("update control.upgrade set facts = :fact::jsonb || facts where id = :id")
                .param("fact", json.writeValueAsString(Map.of(name, value)))
                .param("id", upgrade.id().value())
                .update();
    }

    /// What the rollout of this upgrade says about gates.
    @InControl(readOnly = true)
    public GateChoice gates(TakenUpgrade upgrade) {
        record Gate(String name, boolean holds) {}
        var gates = jdbc.sql("""
                        select g.gate as name, g.holds from control.rollout_gate g
                          join control.upgrade u on u.rollout = g.rollout where u.id = :id
                        """)
                .param("id", upgrade.id().value())
                .query(Gate.class)
                .list();
        var byHold = gates.stream()
                .collect(Collectors.partitioningBy(
                        Gate::holds, Collectors.mapping(Gate::name, Collectors.toUnmodifiableSet())));
        return new GateChoice(byHold.getOrDefault(true, Set.of()), byHold.getOrDefault(false, Set.of()));
    }

    @InControl(readOnly = true)
    public Optional<String> fact(TakenUpgrade upgrade, String name) {
        return jdbc.sql("select facts ->> :name from control.upgrade where id = :id")
                .param("name", name)
                .param("id", upgrade.id().value())
                .query(String.class)
                .optional();
    }
}
