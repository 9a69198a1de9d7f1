package io.chancery.control.orders;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down which steps an order has and how far it has come. Each write needs the order to be held.
@InControl
class StepRecord {

    private final JdbcClient jdbc;
    private final OrderQueue queue;
    private final ChangeLog changes;
    private final Clock clock;

    StepRecord(JdbcClient jdbc, OrderQueue queue, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.changes = changes;
        this.clock = clock;
    }

    /// Writes the steps of this build that do not stand there yet.
    ///
    /// @return names of the steps that are done
    public Set<String> plan(TakenOrder order, List<OrderStep> steps) {
        queue.requireHeld(order);
        for (var step : steps) {
            jdbc.sql("""
                            insert into control.order_step (order_id, name, ordinal) values (:order, :name, :ordinal)
                            on conflict (order_id, name) do nothing
                            """)
                    .param("order", order.id().value())
                    .param("name", step.name())
                    .param("ordinal", step.ordinal())
                    .update();
        }
        return jdbc
                .sql("select name from control.order_step where order_id = :order and state = 'DONE'")
                .param("order", order.id().value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public void begin(TakenOrder order, OrderStep step) {
        queue.requireHeld(order);
        jdbc.sql("""
                        update control.order_step
                           set state = 'RUNNING', attempts = attempts + 1, started_at = :now, finished_at = null, message = null
                         where order_id = :order and name = :name
                        """)
                .param("now", now())
                .param("order", order.id().value())
                .param("name", step.name())
                .update();
        changes.append(order.tenant(), ChangeKind.ORDER);
    }

    /// @param message what went wrong, or null
    public void end(TakenOrder order, OrderStep step, StepState state, @Nullable String message) {
        queue.requireHeld(order);
        jdbc.sql("""
                        update control.order_step set state = :state, finished_at = :now, message = :message
                         where order_id = :order and name = :name
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("message", message)
                .param("order", order.id().value())
                .param("name", step.name())
                .update();
        changes.append(order.tenant(), ChangeKind.ORDER);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
