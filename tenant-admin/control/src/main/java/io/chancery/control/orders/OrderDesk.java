package io.chancery.control.orders;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.infra.tenancy.UnknownTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import tools.jackson.databind.json.JsonMapper;

/// Writes orders as the console may: places them, and deals with those that failed. It asks for no permission and tells
/// no log; that is for the verb that calls it.
@InControl(propagation = Propagation.MANDATORY)
public class OrderDesk {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final ActorSource actors;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    OrderDesk(JdbcClient jdbc, ChangeLog changes, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.actors = actors;
        this.clock = clock;
    }

    /// A firm whose state nobody changes meanwhile.
    public record LockedFirm(String name, TenantState state) {}

    /// The firm's state, which nobody changes until the transaction ends.
    public LockedFirm lockFirm(TenantId tenant) {
        return jdbc.sql("select name, state from control.tenant where id = :id for no key update")
                .param("id", tenant.value())
                .query((row, n) -> new LockedFirm(row.getString("name"), TenantState.valueOf(row.getString("state"))))
                .optional()
                .orElseThrow(() -> new UnknownTenant(tenant));
    }

    /// Whether the firm waits for its end.
    public boolean isClosing(TenantId tenant) {
        return jdbc.sql("select exists (select from control.closing where tenant = :tenant and state = 'WAITING')")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    /// As [#lockFirm(TenantId)], of a firm in one of these states.
    ///
    /// @throws FirmIsNotInState when it is in another
    public LockedFirm lockFirm(TenantId tenant, TenantState wanted, TenantState... or) {
        var firm = lockFirm(tenant);
        if (firm.state() != wanted && !List.of(or).contains(firm.state())) {
            throw new FirmIsNotInState(wanted, firm.state());
        }
        return firm;
    }

    /// @throws OrderIsOpen when another order for the firm is not finished
    public OrderId place(TenantId tenant, OrderKind kind, Map<String, String> payload, @Nullable Reason reason) {
        var id = new OrderId(Ids.next());
        var actor = actors.current();
        try {
            jdbc.sql("""
                            insert into control.tenant_order
                                (id, tenant, kind, payload, reason, requested_by, requested_by_name, requested_at)
                            values (:id, :tenant, :kind, :payload::jsonb, :reason, :by, :byName, :now)
                            """)
                    .param("id", id.value())
                    .param("tenant", tenant.value())
                    .param("kind", kind.name())
                    .param("payload", json.writeValueAsString(payload))
                    .param("reason", reason == null ? null : reason.value())
                    .param("by", actor.id())
                    .param("byName", actor.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new OrderIsOpen(tenant);
        }
        changes.append(tenant, ChangeKind.ORDER);
        return id;
    }

    /// @throws OrderDidNotFail when it is in another state
    public FailedOrder requireFailed(OrderId id) {
        record Found(
                UUID tenant,
                String name,
                String kind,
                String state,
                @Nullable String failure) {}
        var found = jdbc.sql("""
                        select o.tenant, t.name, o.kind, o.state, o.failure
                          from control.tenant_order o join control.tenant t on t.id = o.tenant
                         where o.id = :id for no key update of o
                        """).param("id", id.value()).query(Found.class).single();
        // An order that was given up keeps its failure, for the record.
        if (found.failure() == null || OrderState.valueOf(found.state()) != OrderState.FAILED) {
            throw new OrderDidNotFail(OrderState.valueOf(found.state()));
        }
        return new FailedOrder(
                id, new TenantId(found.tenant()), found.name(), OrderKind.valueOf(found.kind()), found.failure());
    }

    public void reopen(FailedOrder order) {
        jdbc.sql("""
                        update control.tenant_order
                           set state = 'PENDING', failure = null, finished_at = null, attempts = 0
                         where id = :id
                        """).param("id", order.id().value()).update();
        changes.append(order.tenant(), ChangeKind.ORDER);
    }

    public void abandon(FailedOrder order) {
        jdbc.sql("update control.tenant_order set state = 'ABANDONED' where id = :id")
                .param("id", order.id().value())
                .update();
        changes.append(order.tenant(), ChangeKind.ORDER);
    }
}
