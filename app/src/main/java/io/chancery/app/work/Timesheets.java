package io.chancery.app.work;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterReads;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a timekeeper worked, day by day: one's own, or anybody's with the right to. Billed work stands in it too.
@Service
@PreAuthorize("hasAnyAuthority('WORK_RECORD', 'WORK_READ')")
@Transactional(readOnly = true)
public class Timesheets {

    private final MatterVisibility visibility;
    private final MatterReads reads;
    private final TimekeeperDirectory timekeepers;
    private final WorkRights rights;
    private final PersonToday today;
    private final AuditLog log;
    private final JdbcClient jdbc;

    Timesheets(
            MatterVisibility visibility,
            MatterReads reads,
            TimekeeperDirectory timekeepers,
            WorkRights rights,
            PersonToday today,
            AuditLog log,
            JdbcClient jdbc) {
        this.visibility = visibility;
        this.reads = reads;
        this.timekeepers = timekeepers;
        this.rights = rights;
        this.today = today;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// Who the signed-in person records time as; none for people who record none.
    public Optional<TimekeeperReference> own() {
        var person = rights.person();
        return person == null ? Optional.empty() : timekeepers.ofPerson(person);
    }

    /// Which day it is where the signed-in person is.
    public LocalDate today() {
        return today.get();
    }

    /// Whether anybody in the firm ever recorded time.
    public boolean anyTime() {
        return jdbc.sql("select exists (select 1 from work_item where kind = 'TIME')")
                .query(Boolean.class)
                .single();
    }

    /// The time of these days in the order it was recorded.
    public List<WorkRow> between(TimekeeperId timekeeper, LocalDate first, LocalDate last) {
        requireMayRead(timekeeper);
        return rows(
                "w.timekeeper = :timekeeper and w.work_date between :first and :last order by w.work_date, w.id",
                timekeeper,
                first,
                last);
    }

    /// The last day before this one on which something was recorded, at most three months back.
    public Optional<LocalDate> lastDayBefore(TimekeeperId timekeeper, LocalDate day) {
        requireMayRead(timekeeper);
        return jdbc.sql("""
                        select max(work_date) from work_item
                         where timekeeper = :timekeeper and archived_at is null
                           and work_date >= :first and work_date < :day""")
                .param("timekeeper", timekeeper.value())
                .param("first", day.minusMonths(3))
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /// One piece of work, time or not. Opening that of a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when this person may know of no such work
    @Transactional
    public WorkRow item(WorkItemId id) {
        var row = require(id);
        var matter = row.line().matter();
        if (matter != null) {
            reads.opened(matter);
        }
        return row;
    }

    /// What happened to a piece of work, the newest first.
    ///
    /// @throws NotInThisFirm when this person may know of no such work
    public List<AuditEntry> history(WorkItemId id, int limit) {
        require(id);
        return log.forSubject(id.value(), limit);
    }

    private WorkRow require(WorkItemId id) {
        var row = jdbc.sql(select("w.id = :id"))
                .param("id", id.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(WorkSql::row)
                .optional()
                .orElseThrow(() -> new NotInThisFirm("work", id.value()));
        rights.requireMayReadOf(ownerOf(id));
        return row;
    }

    private List<WorkRow> rows(String condition, TimekeeperId timekeeper, LocalDate first, LocalDate last) {
        return jdbc.sql(select(condition))
                .param("timekeeper", timekeeper.value())
                .param("first", first)
                .param("last", last)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(WorkSql::row)
                .list();
    }

    private static String select(String condition) {
        return "select %s from %s where w.archived_at is null and (w.matter is null or %s) and %s"
                .formatted(WorkSql.ROW, WorkSql.FROM, MatterVisibility.of("m"), condition);
    }

    private void requireMayRead(TimekeeperId timekeeper) {
        rights.requireMayReadOf(jdbc.sql("select person from timekeeper where id = :id")
                .param("id", timekeeper.value())
                .query(UUID.class)
                .optional()
                .orElse(null));
    }

    private UUID ownerOf(WorkItemId id) {
        return jdbc.sql("""
                        select coalesce(t.person, w.recorded_by, w.id) from work_item w
                          left join timekeeper t on t.id = w.timekeeper where w.id = :id""").param("id", id.value()).query(UUID.class).single();
    }
}
