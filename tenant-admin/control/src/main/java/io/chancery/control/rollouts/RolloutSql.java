package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// What the questions about rollouts have in common.
final class RolloutSql {

    /// What became of a firm `f` whose upgrade is `u`.
    static final String OUTCOME = """
            case when f.skipped or u.state = 'CANCELLED' then 'SKIPPED'
                 when f.upgrade is null then 'WAITING'
                 when u.state in ('SOAKING', 'DONE') then 'DONE'
                 when u.state in ('PUT_BACK', 'FAILED') then 'FAILED'
                 when u.state = 'PAUSED' then 'UNDECIDED'
                 when u.state = 'SCHEDULED' and u.waits_for_rollout then 'PLANNED'
                 else 'UNDER_WAY' end
            """;

    static final String ROW = """
            select r.id, r.name, r.release, r.state, r.parallelism, r.soak_seconds, r.lead_seconds, r.at_night, r.urgent, r.trouble,
                   r.created_by_name, r.created_by, r.created_at, r.approved_by_name, r.started_at, r.finished_at, r.version,
                   c.firms, c.done, c.failed
              from control.rollout r
              left join lateral (
                   select count(*) as firms,
                          count(*) filter (where u.state in ('SOAKING', 'DONE')) as done,
                          count(*) filter (where u.state in ('PUT_BACK', 'FAILED')) as failed
                     from control.rollout_firm f left join control.upgrade u on u.id = f.upgrade
                    where f.rollout = r.id) c on true
            """;

    static final String WAVES = """
            select w.number, w.share, w.error_budget, w.state, w.started_at, w.soak_until, w.finished_at, c.*
              from control.rollout_wave w
              left join lateral (
                   select count(*) as firms,
                          count(*) filter (where o.outcome = 'WAITING') as waiting,
                          count(*) filter (where o.outcome = 'PLANNED') as planned,
                          count(*) filter (where o.outcome = 'UNDER_WAY') as under_way,
                          count(*) filter (where o.outcome = 'UNDECIDED') as undecided,
                          count(*) filter (where o.outcome = 'DONE') as done,
                          count(*) filter (where o.outcome = 'FAILED') as failed,
                          count(*) filter (where o.outcome = 'SKIPPED') as skipped
                     from (select %s as outcome
                             from control.rollout_firm f left join control.upgrade u on u.id = f.upgrade
                            where f.rollout = w.rollout and f.wave = w.number) o) c on true
             where w.rollout = :rollout order by w.number
            """.formatted(OUTCOME)
            .replace("c.*", "c.firms, c.waiting, c.planned, c.under_way, c.undecided, c.done, c.failed, c.skipped");

    private RolloutSql() {}

    static RolloutRow rollout(ResultSet row) throws SQLException {
        var created = row.getTimestamp("created_at").toInstant();
        return new RolloutRow(
                new RolloutId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ReleaseNumber.of(row.getString("release")),
                RolloutState.valueOf(row.getString("state")),
                row.getInt("firms"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("parallelism"),
                Duration.ofSeconds(row.getLong("soak_seconds")),
                new Forewarning(
                        Duration.ofSeconds(row.getLong("lead_seconds")),
                        row.getBoolean("at_night"),
                        row.getBoolean("urgent")),
                row.getString("trouble"),
                row.getString("created_by_name"),
                row.getObject("created_by", UUID.class),
                created,
                row.getString("approved_by_name"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getInt("version"));
    }

    static WaveRow wave(ResultSet row) throws SQLException {
        return new WaveRow(
                row.getInt("number"),
                row.getInt("share"),
                row.getInt("error_budget"),
                WaveState.valueOf(row.getString("state")),
                row.getInt("firms"),
                row.getInt("waiting"),
                row.getInt("planned"),
                row.getInt("under_way"),
                row.getInt("undecided"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("skipped"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "soak_until"),
                Columns.instant(row, "finished_at"));
    }
}
