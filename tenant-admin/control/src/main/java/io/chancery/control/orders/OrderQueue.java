package io.chancery.control.orders;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The orders as a node takes and holds them.
///
/// Every write names the token under which the order was taken and first locks the order's row by it: a node that was
/// thought dead and wakes up finds nothing to lock. Leases are counted by the database's clock, the only one that all
/// nodes share.
@InControl
class OrderQueue {

    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    OrderQueue(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// The oldest order that waits, or whose node has not been heard of for a lease. Nodes that ask at once get
    /// different ones.
    public Optional<TakenOrder> take(Collection<OrderKind> kinds, String node, Duration lease) {
        var taken = jdbc.sql("""
                        with next as (
                            select id from control.tenant_order
                             where kind in (:kinds)
                               and (state = 'PENDING' or (state = 'RUNNING' and lease_until < clock_timestamp()))
                             order by requested_at, id
                             limit 1
                               for update skip locked)
                        update control.tenant_order o
                           set state = 'RUNNING', token = nextval('control.order_token'), taken_by = :node,
                               lease_until = clock_timestamp() + make_interval(secs => :lease),
                               attempts = attempts + 1, started_at = coalesce(started_at, :now)
                          from next where o.id = next.id
                        returning o.id, o.tenant, o.kind, o.payload, o.reason, o.token, o.attempts
                        """)
                .param("kinds", kinds.stream().map(OrderKind::name).toList())
                .param("node", node)
                .param("lease", lease.toMillis() / 1000.0)
                .param("now", now())
                .query((row, n) -> taken(row))
                .optional();
        taken.ifPresent(order -> changes.append(order.tenant(), ChangeKind.ORDER));
        return taken;
    }

    /// Says that this node is alive and at it.
    ///
    /// @return false when the order is not this node's any more
    public boolean renew(TakenOrder order, Duration lease) {
        return jdbc.sql("""
                        update control.tenant_order
                           set lease_until = clock_timestamp() + make_interval(secs => :lease)
                         where id = :id and token = :token and state = 'RUNNING'
                        """)
                        .param("lease", lease.toMillis() / 1000.0)
                        .param("id", order.id().value())
                        .param("token", order.token())
                        .update()
                == 1;
    }

    /// Gives it back unfinished, so that another node goes on at once.
    public void release(TakenOrder order) {
        renew(order, Duration.ZERO);
    }

    public void keepFirstLink(TakenOrder order, String path, Duration valid) {
        requireHeld(order);
        jdbc.sql("update control.tenant_order set first_link = :link, first_link_until = :until where id = :id")
                .param("link", path)
                .param("until", Timestamp.from(clock.instant().plus(valid)))
                .param("id", order.id().value())
                .update();
    }

    public void noteOutcome(TakenOrder order, String name, String value) {
        requireHeld(order);
        jdbc.sql("update control.tenant_order set outcome = outcome || :noted::jsonb where id = :id")
                .param("noted", json.writeValueAsString(Map.of(name, value)))
                .param("id", order.id().value())
                .update();
    }

    /// @param failure null when all steps are done
    public void finish(TakenOrder order, OrderState state, @Nullable String failure) {
        requireHeld(order);
        jdbc.sql("""
                        update control.tenant_order
                           set state = :state, failure = :failure, finished_at = :now, taken_by = null, lease_until = null
                         where id = :id
                        """)
                .param("state", state.name())
                .param("failure", failure)
                .param("now", now())
                .param("id", order.id().value())
                .update();
        changes.append(order.tenant(), ChangeKind.ORDER);
    }

    /// Locks the order's row until the transaction ends, if the token is still the current one.
    ///
    /// @throws OrderLost when it is not
    public void requireHeld(TakenOrder order) {
        boolean held = jdbc.sql("""
                        select id from control.tenant_order
                         where id = :id and token = :token and state = 'RUNNING' for no key update
                        """)
                .param("id", order.id().value())
                .param("token", order.token())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new OrderLost(order.id(), order.token());
        }
    }

    private TakenOrder taken(ResultSet row) throws SQLException {
        return new TakenOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                OrderKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("payload"), FIELDS),
                row.getString("reason"),
                row.getLong("token"),
                row.getInt("attempts"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
