package io.chancery.control.orders;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The orders of a firm, for those who watch.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class OrderBook {

    private final JdbcClient jdbc;

    OrderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first, without their steps. What nodes did by themselves every night is told elsewhere.
    public List<OrderSheet> history(TenantId tenant, int limit) {
        return jdbc.sql("""
                        select id, tenant, kind, state, reason, requested_by_name, requested_at, taken_by, started_at,
                               finished_at, failure, case when first_link is not null then first_link_until end as link_until
                          from control.tenant_order where tenant = :tenant
                           and (requested_by is not null or kind not in ('EXPORT', 'DRILL') or state in ('PENDING', 'RUNNING'))
                         order by requested_at desc, id desc limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, n) -> sheet(row))
                .list();
    }

    /// The newest order with its steps.
    public Optional<OrderSheet> latest(TenantId tenant) {
        return history(tenant, 1).stream().findFirst().map(order -> order.with(steps(order.id())));
    }

    private List<OrderSheet.StepSheet> steps(OrderId order) {
        return jdbc.sql("""
                        select name, state, attempts, started_at, finished_at, message
                          from control.order_step where order_id = :order order by ordinal, name
                        """)
                .param("order", order.value())
                .query((row, n) -> new OrderSheet.StepSheet(
                        row.getString("name"),
                        StepState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "finished_at"),
                        row.getString("message")))
                .list();
    }

    private static OrderSheet sheet(ResultSet row) throws SQLException {
        return new OrderSheet(
                new OrderId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                OrderKind.valueOf(row.getString("kind")),
                OrderState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("requested_by_name"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("taken_by"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getString("failure"),
                Columns.instant(row, "link_until"),
                List.of());
    }
}
