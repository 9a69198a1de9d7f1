package io.chancery.app.work;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterReads;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.timekeepers.TimekeeperId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out recorded work of one kind, billed or not, of the matters that whoever asks may know of, and office time.
@Service
@PreAuthorize("hasAuthority('WORK_READ')")
@Transactional(readOnly = true)
public class WorkWalk {

    /// What work is asked for; null leaves a filter out.
    ///
    /// @param from the first work date
    /// @param to the last work date
    public record Filter(
            WorkKind kind,
            @Nullable MatterId matter,
            @Nullable TimekeeperId timekeeper,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static final String VISIBLE = "(w.matter is null or %s)".formatted(MatterVisibility.ofMatter("w.matter"));

    private final MatterVisibility visibility;
    private final MatterReads reads;
    private final JdbcClient jdbc;

    WorkWalk(MatterVisibility visibility, MatterReads reads, JdbcClient jdbc) {
        this.visibility = visibility;
        this.reads = reads;
        this.jdbc = jdbc;
    }

    public List<WorkLine> step(Walk walk, Filter filter) {
        var matter = filter.matter();
        var timekeeper = filter.timekeeper();
        return visible(filter.kind())
                .maybe("w.matter = :matter", "matter", matter == null ? null : matter.value())
                .maybe("w.timekeeper = :timekeeper", "timekeeper", timekeeper == null ? null : timekeeper.value())
                .maybe("w.work_date >= :from", "from", filter.from())
                .maybe("w.work_date <= :to", "to", filter.to())
                .step(jdbc, WorkSql.LINE, WorkSql::line, walk);
    }

    /// Reading work of a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing of this kind that whoever asks may know of has this id
    @Transactional
    public WorkLine line(WorkItemId id, WorkKind kind) {
        var line = visible(kind)
                .where("w.id = :id")
                .param("id", id.value())
                .step(jdbc, WorkSql.LINE, WorkSql::line, new Walk(null, null, 1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotInThisFirm("work", id.value()));
        if (line.matter() != null) {
            reads.opened(line.matter());
        }
        return line;
    }

    private WalkSql visible(WorkKind kind) {
        return new WalkSql("work_item w", "w")
                .where("w.archived_at is null and w.kind = :kind")
                .where(VISIBLE)
                .param("kind", kind.name())
                .param(MatterVisibility.VIEWER, visibility.viewer());
    }
}
