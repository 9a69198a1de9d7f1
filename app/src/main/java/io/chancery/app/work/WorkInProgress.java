package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands work to an invoice, each piece to one invoice only, and takes it back when the invoice is corrected. Part of
/// the transaction that issues: if that fails, the work stays unbilled.
@Service
@PreAuthorize("hasAuthority('INVOICE_ISSUE')")
@Transactional(propagation = Propagation.MANDATORY)
public class WorkInProgress {

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    WorkInProgress(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// Marks the work as billed and answers it as it is billed. Of two invoices that take the same work at once the
    /// second waits for the first and is refused.
    ///
    /// @throws WorkIsBilledAlready when any of it was billed, deleted or moved; then none of it is taken
    public List<WorkLine> take(UUID invoice, MatterId matter, Collection<WorkItemId> items) {
        var ids = items.stream().map(WorkItemId::value).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("An invoice takes at least one piece of work");
        }
        var lines = lock(matter, ids);
        if (lines.size() != ids.size()) {
            throw new WorkIsBilledAlready();
        }
        jdbc.sql("update work_item set invoice = :invoice, version = version + 1 where id in (:ids)")
                .param("invoice", invoice)
                .param("ids", ids)
                .update();
        return lines;
    }

    /// Gives all work of an invoice back to be billed again.
    ///
    /// @return how many pieces
    public int release(UUID invoice) {
        return jdbc.sql("update work_item set invoice = null, version = version + 1 where invoice = :invoice")
                .param("invoice", invoice)
                .update();
    }

    /// Locked in the order of ids, so that two invoices which share work cannot block each other for ever.
    private List<WorkLine> lock(MatterId matter, Set<UUID> ids) {
        jdbc.sql("select id from work_item where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        select %s from work_item w
                         where w.id in (:ids) and w.matter = :matter and w.invoice is null and w.archived_at is null
                           and %s order by w.work_date, w.id""".formatted(WorkSql.LINE, MatterVisibility.ofMatter("w.matter")))
                .param("ids", ids)
                .param("matter", matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(WorkSql::line)
                .list();
    }
}
