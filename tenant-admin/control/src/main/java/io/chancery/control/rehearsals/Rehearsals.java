package io.chancery.control.rehearsals;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// How far the rehearsals of releases are, for operators; counted and paged by the database.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Rehearsals {

    private static final String CHOSEN = " from firm f where (:anyOutcome or f.outcome in (:outcomes)) ";

    /// What needs a person stands first.
    private static final String ORDER = """
            order by array_position(array['INCONCLUSIVE', 'FAILED', 'UNDER_WAY', 'WAITING', 'EXCEPTED', 'PASSED'], f.outcome),
                     f.release desc, lower(f.name), f.id
            """;

    private final JdbcClient jdbc;
    private final KnownReleases known;
    private final Clock clock;

    Rehearsals(JdbcClient jdbc, KnownReleases known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    public Optional<RehearsalRound> round(ReleaseNumber release) {
        return jdbc.sql("""
                        select release, state, parallelism, trouble, ordered_by_name, ordered_at from control.rehearsal_round
                         where release = :release
                        """)
                .param("release", release.toString())
                .query((row, n) -> new RehearsalRound(
                        ReleaseNumber.of(row.getString("release")),
                        row.getString("state").equals("RUNNING"),
                        row.getInt("parallelism"),
                        row.getString("trouble"),
                        row.getString("ordered_by_name"),
                        row.getTimestamp("ordered_at").toInstant()))
                .optional();
    }

    public RehearsalTotals totals(ReleaseNumber release) {
        var counted = filtered(RehearsalFilter.of(release), """
                , of_firms as (
                    select f.outcome, w.wait, case when f.outcome = 'PASSED' then f.finished_at - f.started_at end as took
                      from firm f %s)
                select outcome, count(*) as n,
                       extract(epoch from percentile_disc(0.5) within group (order by wait)) * 1000 as usual,
                       extract(epoch from max(wait)) * 1000 as longest,
                       extract(epoch from percentile_disc(0.5) within group (order by took)) * 1000 as took
                  from of_firms where :anyOutcome or outcome in (:outcomes) group by outcome
                """.formatted(RehearsalSql.WAIT))
                .query((row, n) -> new Counted(
                        RehearsalOutcome.valueOf(row.getString("outcome")),
                        row.getInt("n"),
                        RehearsalSql.duration(row, "usual"),
                        RehearsalSql.duration(row, "longest"),
                        RehearsalSql.duration(row, "took")))
                .list();
        var passed = counted.stream()
                .filter(one -> one.outcome() == RehearsalOutcome.PASSED)
                .findFirst();
        return new RehearsalTotals(
                counted.stream().collect(Collectors.toMap(Counted::outcome, Counted::firms)),
                passed.map(Counted::usual).orElse(null),
                passed.map(Counted::longest).orElse(null),
                passed.map(Counted::took).orElse(null));
    }

    private record Counted(
            RehearsalOutcome outcome,
            int firms,
            @Nullable Duration usual,
            @Nullable Duration longest,
            @Nullable Duration took) {}

    /// Those that need a person first.
    public List<RehearsalRow> page(RehearsalFilter filter, int offset, int limit) {
        return filtered(filter, """
                , page as (select f.* %s %s offset :offset limit :limit)
                select f.*, extract(epoch from w.wait) * 1000 as wait_ms from page f %s %s
                """.formatted(CHOSEN, ORDER, RehearsalSql.WAIT, ORDER))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> RehearsalSql.row(row))
                .list();
    }

    public int count(RehearsalFilter filter) {
        return filtered(filter, "select count(*) " + CHOSEN)
                .query(Integer.class)
                .single();
    }

    public Optional<RehearsalRow> find(ReleaseNumber release, TenantId firm) {
        return filtered(RehearsalFilter.of(release), """
                select f.*, extract(epoch from w.wait) * 1000 as wait_ms from firm f %s
                 where f.id = :firm and (:anyOutcome or f.outcome in (:outcomes))
                """.formatted(RehearsalSql.WAIT))
                .param("firm", firm.value())
                .query((row, n) -> RehearsalSql.row(row))
                .optional();
    }

    /// To which firms can come at all, the newest first.
    public List<ReleaseNumber> releases() {
        return known.ways().stream()
                .map(KnownReleases.Way::to)
                .distinct()
                .toList()
                .reversed();
    }

    private JdbcClient.StatementSpec filtered(RehearsalFilter filter, String tail) {
        var ways = known.ways().stream()
                .filter(way -> filter.releases().isEmpty() || filter.releases().contains(way.to()))
                .toList();
        var outcomes = filter.outcomes().stream().map(RehearsalOutcome::name).toList();
        return RehearsalSql.firms(jdbc, clock, ways, filter.search(), tail)
                .param("anyOutcome", outcomes.isEmpty())
                .param("outcomes", outcomes.isEmpty() ? List.of("") : outcomes);
    }
}
