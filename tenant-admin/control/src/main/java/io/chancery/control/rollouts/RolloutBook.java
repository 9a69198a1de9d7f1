package io.chancery.control.rollouts;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.CarriedGate;
import io.chancery.control.releases.KnownGates;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Rollouts, for operators who plan and watch them.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class RolloutBook {

    private static final int COURSE_MAX = 400;

    private final JdbcClient jdbc;
    private final Segments segments;
    private final KnownGates gates;

    RolloutBook(JdbcClient jdbc, Segments segments, KnownGates gates) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.gates = gates;
    }

    /// The newest first.
    public List<RolloutRow> page(String search, int offset, int limit) {
        return jdbc.sql(RolloutSql.ROW + """
                         where :search = '' or lower(r.name) like :pattern or r.release like :pattern
                         order by r.created_at desc, r.id desc offset :offset limit :limit
                        """)
                .param("search", search.strip())
                .param("pattern", pattern(search))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> RolloutSql.rollout(row))
                .list();
    }

    public int count(String search) {
        return jdbc.sql("""
                        select count(*) from control.rollout r
                         where :search = '' or lower(r.name) like :pattern or r.release like :pattern
                        """)
                .param("search", search.strip())
                .param("pattern", pattern(search))
                .query(Integer.class)
                .single();
    }

    public Optional<RolloutRow> find(RolloutId id) {
        return jdbc.sql(RolloutSql.ROW + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> RolloutSql.rollout(row))
                .optional();
    }

    public List<WaveRow> waves(RolloutId id) {
        return jdbc.sql(RolloutSql.WAVES)
                .param("rollout", id.value())
                .query((row, n) -> RolloutSql.wave(row))
                .list();
    }

    /// In the order in which they come; those that failed or wait for a person first.
    public List<RolloutFirmRow> firms(RolloutId id, int offset, int limit) {
        return jdbc.sql("""
                        select f.tenant, t.name, f.wave, %s as outcome, f.upgrade, u.failure,
                               case when u.state = 'SCHEDULED' then u.scheduled_at end as planned_at, u.started_at,
                               coalesce(u.opened_at, u.finished_at) as finished_at
                          from control.rollout_firm f
                          join control.tenant t on t.id = f.tenant
                          left join control.upgrade u on u.id = f.upgrade
                         where f.rollout = :rollout
                         order by coalesce(u.state in ('PUT_BACK', 'FAILED', 'PAUSED'), false) desc, f.wave, f.place
                        offset :offset limit :limit
                        """.formatted(RolloutSql.OUTCOME))
                .param("rollout", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new RolloutFirmRow(
                        new TenantId(row.getObject("tenant", UUID.class)),
                        row.getString("name"),
                        row.getInt("wave"),
                        FirmOutcome.valueOf(row.getString("outcome")),
                        row.getObject("upgrade", UUID.class),
                        Columns.instant(row, "planned_at"),
                        row.getString("failure"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "finished_at")))
                .list();
    }

    /// When it orders nothing, in their order.
    public List<QuietPeriod> quiet(RolloutId id) {
        return jdbc.sql("select from_at, until_at from control.rollout_quiet where rollout = :rollout order by from_at")
                .param("rollout", id.value())
                .query((row, n) -> new QuietPeriod(
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant()))
                .list();
    }

    /// The gates that it was planned with, the required ones first; empty for one that was planned before gates
    /// could be chosen.
    public List<RolloutGate> gates(RolloutId id) {
        return jdbc.sql("""
                        select gate as name, required, holds from control.rollout_gate where rollout = :rollout
                         order by required desc, gate
                        """)
                .param("rollout", id.value())
                .query(RolloutGate.class)
                .list();
    }

    /// The gates that a rollout to the release can be planned with, the required ones first.
    public List<CarriedGate> gates(ReleaseNumber release) {
        return gates.of(release);
    }

    /// How it went in time, of the first firms when there are very many.
    public RolloutCourse course(RolloutId id) {
        var firms = jdbc.sql("""
                        select t.name, f.wave, %s as outcome, u.started_at, coalesce(u.opened_at, u.finished_at) as through_at,
                               u.failure
                          from control.rollout_firm f
                          join control.tenant t on t.id = f.tenant
                          join control.upgrade u on u.id = f.upgrade
                         where f.rollout = :rollout and u.started_at is not null
                         order by u.started_at, f.place limit :limit
                        """.formatted(RolloutSql.OUTCOME))
                .param("rollout", id.value())
                .param("limit", COURSE_MAX)
                .query((row, n) -> new RolloutCourse.FirmCourse(
                        row.getString("name"),
                        row.getInt("wave"),
                        FirmOutcome.valueOf(row.getString("outcome")),
                        row.getTimestamp("started_at").toInstant(),
                        Columns.instant(row, "through_at"),
                        row.getString("failure")))
                .list();
        var pauses = jdbc.sql("""
                        select from_at, until_at, trouble from control.rollout_pause where rollout = :rollout order by from_at
                        """)
                .param("rollout", id.value())
                .query((row, n) -> new RolloutCourse.Pause(
                        row.getTimestamp("from_at").toInstant(),
                        Columns.instant(row, "until_at"),
                        row.getString("trouble")))
                .list();
        return new RolloutCourse(firms, pauses);
    }

    /// How many firms a plan would reach.
    public int reach(Segment segment, ReleaseNumber release) {
        return segments.firms(segment, release).size();
    }

    /// By name.
    public List<SavedSegment> segments() {
        record Kept(String name, String segment) {}
        return jdbc
                .sql("select name, segment::text as segment from control.segment order by lower(name)")
                .query(Kept.class)
                .stream()
                .map(kept -> new SavedSegment(kept.name(), segments.read(kept.segment())))
                .toList();
    }

    private static String pattern(String search) {
        return LikePattern.containing(search.strip().toLowerCase(Locale.ROOT));
    }
}
