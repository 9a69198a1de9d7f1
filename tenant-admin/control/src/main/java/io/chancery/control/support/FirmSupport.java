package io.chancery.control.support;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.operators.LinkHash;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bound firm's side of support's access: what was asked of it, and its answers. Every transaction names the firm
/// first; the database shows and takes nothing of another one. Who of the firm may answer is asked by its application,
/// which also writes the firm's log.
@InControl
public class FirmSupport {

    private final JdbcClient jdbc;
    private final SupportTable table;
    private final ChangeLog changes;
    private final Clock clock;

    FirmSupport(JdbcClient jdbc, SupportTable table, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.changes = changes;
        this.clock = clock;
    }

    /// The newest first.
    @InControl(readOnly = true)
    public List<SupportAccess> newest(int limit) {
        firm();
        return table.newest(0, limit);
    }

    /// What waits for an answer, and what is allowed at that moment or was lately.
    @InControl(readOnly = true)
    public List<SupportAccess> unsettled(TenantId firm) {
        table.name(firm.value());
        var accesses = jdbc.sql(
                        SupportTable.SELECT + " where a.state in ('ASKED', 'ALLOWED') order by a.asked_at, a.id")
                .query((row, n) -> SupportTable.access(row))
                .list();
        return new UnsettledAccesses(accesses).at(clock.instant());
    }

    @InControl(readOnly = true)
    public Optional<SupportAccess> find(SupportAccessId id) {
        firm();
        return table.find(id);
    }

    /// Whose link this is, if it can still be used here; nothing is used up.
    @InControl(readOnly = true)
    public Optional<SupportAccess> behind(LinkHash link) {
        firm();
        return jdbc.sql(SupportTable.SELECT + """
                         where a.link_hash = :link and a.link_until > :now and a.state = 'ALLOWED' and a.until > :now""")
                .param("link", link.value())
                .param("now", now())
                .query((row, n) -> SupportTable.access(row))
                .optional();
    }

    /// @param by who of the firm allows it
    /// @throws AccessIsNotOpen when it was answered or withdrawn before
    public void allow(SupportAccessId id, Duration length, String by) {
        var firm = firm();
        var until = clock.instant().plus(length);
        changed(
                firm,
                jdbc.sql("""
                        update control.support_access
                           set state = 'ALLOWED', answered_at = :now, answered_by = :by, until = :until
                         where id = :id and state = 'ASKED'""")
                        .param("id", id.value())
                        .param("by", by)
                        .param("now", now())
                        .param("until", Timestamp.from(until))
                        .update());
    }

    /// @throws AccessIsNotOpen when it was answered or withdrawn before
    public void refuse(SupportAccessId id, String by) {
        var firm = firm();
        changed(
                firm,
                jdbc.sql("""
                        update control.support_access set state = 'REFUSED', answered_at = :now, answered_by = :by
                         where id = :id and state = 'ASKED'""")
                        .param("id", id.value())
                        .param("by", by)
                        .param("now", now())
                        .update());
    }

    /// Whoever looks in is outside within seconds.
    ///
    /// @throws AccessIsNotOpen when it is not allowed any more
    public void end(SupportAccessId id, String by) {
        var firm = firm();
        changed(
                firm,
                jdbc.sql("""
                        update control.support_access
                           set state = 'ENDED', ended_at = :now, ended_by = :by, link_hash = null
                         where id = :id and state = 'ALLOWED'""")
                        .param("id", id.value())
                        .param("by", by)
                        .param("now", now())
                        .update());
    }

    /// Uses the link up; of two who try at once, one gets in. Empty for every other link, for all reasons alike.
    public Optional<SupportAccess> enter(LinkHash link) {
        var firm = firm();
        var entered = jdbc.sql("""
                        update control.support_access
                           set link_hash = null, entered_at = coalesce(entered_at, :now)
                         where link_hash = :link and link_until > :now and state = 'ALLOWED' and until > :now
                        returning id""")
                .param("link", link.value())
                .param("now", now())
                .query(UUID.class)
                .optional();
        entered.ifPresent(_ -> changes.append(firm, ChangeKind.SUPPORT));
        return entered.flatMap(id -> table.find(new SupportAccessId(id)));
    }

    private TenantId firm() {
        var firm = TenantContext.require();
        table.name(firm.value());
        return firm;
    }

    private void changed(TenantId firm, int rows) {
        if (rows == 0) {
            throw new AccessIsNotOpen();
        }
        changes.append(firm, ChangeKind.SUPPORT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
