package io.chancery.control.rehearsals;

import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.Releases;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the questions about rehearsals have in common: the firms that may come to a release and what became of each.
final class RehearsalSql {

    /// The build of a release is that of the node that carries it and started last, if possible one that is heard of.
    private static final String FIRMS = """
            with way as (select * from unnest(string_to_array(:to, ','), string_to_array(:from, ',')) w (release, from_release)),
                 build as (
                    select w.release,
                           (select n.build from control.node n where w.release = any (n.releases)
                             order by n.seen_at > :alive desc, n.started_at desc, n.name limit 1) as build
                      from (select distinct release from way) w),
                 firm as (
                    select w.release, t.id, t.name, u.id as rehearsal, u.failure, u.trouble, u.started_at, u.finished_at,
                           e.reason, e.asked_by_name, e.agreed_by_name,
                           case when c.counts and u.state = 'DONE' then 'PASSED'
                                when e.agreed_at is not null then 'EXCEPTED'
                                when u.state in ('SCHEDULED', 'RUNNING') then 'UNDER_WAY'
                                when c.counts and u.state = 'PAUSED' then 'INCONCLUSIVE'
                                when c.counts and u.state = 'FAILED' then 'FAILED'
                                else 'WAITING' end as outcome
                      from way w
                      join control.tenant t on t.release = w.from_release and t.state = 'ACTIVE' and t.copy_of is null
                      join build b on b.release = w.release
                      left join control.rehearsal_round r on r.release = w.release
                      left join lateral (
                           select * from control.upgrade x
                            where x.tenant = t.id and x.rehearsal and x.to_release = w.release
                            order by x.requested_at desc, x.id desc limit 1) u on true
                      left join lateral (
                           select u.build = b.build and u.from_release = t.release
                                  and (u.state = 'DONE' or r.retried_at is null or u.requested_at >= r.retried_at) as counts) c on true
                      left join control.rehearsal_exception e on e.release = w.release and e.tenant = t.id
                     where (:search = '' or lower(t.name) like :pattern or t.host like :pattern))
            """;

    /// How long people would wait: what their firm's upgrade repeats of the rehearsal.
    static final String WAIT = """
            left join lateral (
                 select sum(s.finished_at - s.started_at) as wait from control.upgrade_step s
                  where s.upgrade = f.rehearsal and f.outcome = 'PASSED' and s.state = 'DONE'
                    and (s.name in ('rehearse-copy', 'rehearse-measure') or s.name like 'rehearse-data:%'
                         or s.name like 'rehearse-gate:%')) w on true
            """;

    private RehearsalSql() {}

    /// @param tail begins after the firms are there as `firm`
    static JdbcClient.StatementSpec firms(
            JdbcClient jdbc, Clock clock, List<KnownReleases.Way> ways, String search, String tail) {
        var sought = search.toLowerCase(Locale.ROOT);
        return jdbc.sql(FIRMS + tail)
                .param("to", joined(ways.stream().map(KnownReleases.Way::to).toList()))
                .param("from", joined(ways.stream().map(KnownReleases.Way::from).toList()))
                .param("alive", Timestamp.from(clock.instant().minus(Releases.SILENT_AFTER)))
                .param("search", sought)
                .param("pattern", LikePattern.containing(sought));
    }

    private static String joined(List<ReleaseNumber> numbers) {
        return numbers.stream().map(ReleaseNumber::toString).collect(Collectors.joining(","));
    }

    static RehearsalRow row(ResultSet row) throws SQLException {
        var rehearsal = row.getObject("rehearsal", UUID.class);
        var reason = row.getString("reason");
        return new RehearsalRow(
                ReleaseNumber.of(row.getString("release")),
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                RehearsalOutcome.valueOf(row.getString("outcome")),
                rehearsal == null ? null : new UpgradeId(rehearsal),
                row.getString("failure"),
                row.getString("trouble"),
                Columns.instant(row, "finished_at"),
                duration(row, "wait_ms"),
                reason == null
                        ? null
                        : new RehearsalRow.Exception(
                                reason, row.getString("asked_by_name"), row.getString("agreed_by_name")));
    }

    static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }
}
