package io.chancery.control.care;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.orders.OrderInHand;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of closings, as nodes keep it. A closing has the id of the order that began it.
@InControl
public class Closings {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    Closings(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// The firm is shut, its last export is verified: from now on its time runs. Told again, it does not begin anew.
    public void begin(OrderInHand order, Duration wait) {
        jdbc.sql("""
                        insert into control.closing
                            (id, tenant, reason, asked_by_name, approved_by_name, began_at, ends_at, export)
                        values (:id, :tenant, :reason, :asked, :approved, :now, :ends, :id) on conflict do nothing
                        """)
                .param("id", order.id().value())
                .param("tenant", order.tenant().id().value())
                .param("reason", order.reason())
                .param("asked", order.detail("askedBy"))
                .param("approved", order.detail("approvedBy"))
                .param("now", Timestamp.from(clock.instant()))
                .param("ends", Timestamp.from(clock.instant().plus(wait)))
                .update();
        changes.append(order.tenant().id(), ChangeKind.ORDER);
    }

    /// The one of the firm that waits; none when it was called off, or is done.
    @InControl(readOnly = true)
    public Optional<ClosingRow> waiting(TenantId firm) {
        return jdbc.sql(ClosingBook.SELECT + " where tenant = :firm and state = 'WAITING'")
                .param("firm", firm.value())
                .query((row, _) -> ClosingBook.row(row))
                .optional();
    }

    /// Everything of the firm is deleted. What waited for it will not come.
    public void noteDone(UUID closing, TenantId firm, String proof) {
        jdbc.sql(
                        "update control.closing set state = 'DONE', proof = :proof, done_at = :now where id = :id and state = 'WAITING'")
                .param("proof", proof)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", closing)
                .update();
        jdbc.sql(
                        "update control.upgrade set state = 'CANCELLED', finished_at = :now where tenant = :firm and state = 'SCHEDULED'")
                .param("now", Timestamp.from(clock.instant()))
                .param("firm", firm.value())
                .update();
        changes.append(firm, ChangeKind.FIRM);
    }

    /// Orders the deletion of firms whose time is over.
    public void orderDeletions() {
        for (var firm : due()) {
            boolean placed = jdbc.sql("select control.order_deletion(:id, :firm, :now)")
                    .param("id", Ids.next())
                    .param("firm", firm)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Boolean.class)
                    .single();
            if (placed) {
                changes.append(new TenantId(firm), ChangeKind.ORDER);
            }
        }
    }

    private List<UUID> due() {
        return jdbc.sql("""
                        select c.tenant from control.closing c
                         where c.state = 'WAITING' and c.ends_at < clock_timestamp()
                           and not exists (select from control.tenant_order o
                                            where o.tenant = c.tenant and o.state in ('PENDING', 'RUNNING', 'FAILED'))
                         order by c.ends_at limit 10
                        """).query(UUID.class).list();
    }
}
