package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsWorkedOn;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out one taken order, from its first unfinished step on.
class OrderWork {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWork.class);
    private static final int MESSAGE_CHARS_MAX = 500;
    /// An order that was taken this often without an end kills its nodes; the next one had better not try.
    static final int ATTEMPTS_MAX = 5;

    private final OrderQueue queue;
    private final StepRecord record;
    private final FirmWork firms;
    private final Duration patience;
    private final List<OrderStep> steps;

    /// @param patience how long to wait for a node that is still in a step of the same firm
    OrderWork(OrderQueue queue, StepRecord record, FirmWork firms, Duration patience, List<OrderStep> steps) {
        this.queue = queue;
        this.record = record;
        this.firms = firms;
        this.patience = patience;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(OrderStep::ordinal))
                .toList();
    }

    /// Kinds of which this build knows the steps.
    List<OrderKind> kinds() {
        return steps.stream().map(OrderStep::kind).distinct().toList();
    }

    void carryOut(OrderInHand hand) {
        try (var _ = LogContext.firm(hand.tenant().slug());
                var _ = LogContext.work("order-" + hand.kind())) {
            carryOutOrGiveBack(hand);
        }
    }

    private void carryOutOrGiveBack(OrderInHand hand) {
        var order = hand.order();
        try {
            if (order.attempts() > ATTEMPTS_MAX) {
                fail(order, OrderSheet.TOO_MANY_ATTEMPTS);
            } else if (TenantContext.callAs(order.tenant(), () -> allSteps(hand))) {
                queue.finish(order, OrderState.DONE, null);
                LOG.info("Order {} {} of firm {} is done", order.kind(), order.id(), order.tenant());
            }
        } catch (OrderLost e) {
            LOG.warn("{}", e.getMessage());
        } catch (FirmIsWorkedOn e) {
            LOG.warn("Order {} waits: {}", order.id(), e.getMessage());
            queue.release(order);
        }
    }

    private boolean allSteps(OrderInHand hand) {
        var mine = steps.stream().filter(step -> step.kind() == hand.kind()).toList();
        var done = record.plan(hand.order(), mine);
        for (var step : mine) {
            if (!done.contains(step.name()) && !isDoneAlone(hand, step)) {
                return false;
            }
        }
        return true;
    }

    /// Waits for the node that had the order before, should it still be in a step: only then is the step begun, and
    /// the token asked for again. A node that wakes up here finds its token stale and does nothing.
    private boolean isDoneAlone(OrderInHand hand, OrderStep step) {
        var done = new AtomicBoolean();
        firms.alone(hand.tenant(), patience, () -> done.set(isDone(hand, step)));
        return done.get();
    }

    private boolean isDone(OrderInHand hand, OrderStep step) {
        var order = hand.order();
        record.begin(order, step);
        try {
            step.run(hand);
        } catch (OrderLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "Step {} of order {} {} of firm {} failed",
                    step.name(),
                    order.kind(),
                    order.id(),
                    order.tenant(),
                    e);
            record.end(order, step, StepState.FAILED, message(e));
            fail(order, step.name());
            return false;
        }
        record.end(order, step, StepState.DONE, null);
        return true;
    }

    private void fail(TakenOrder order, String failure) {
        queue.finish(order, order.kind().waitsForPerson() ? OrderState.FAILED : OrderState.ABANDONED, failure);
    }

    /// For operators: the fact, not the stack. A refusal's code has a text of its own in the console.
    private static String message(RuntimeException e) {
        var text = e instanceof Refusal refusal
                ? refusal.code()
                : "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage());
        return text.substring(0, Math.min(text.length(), MESSAGE_CHARS_MAX));
    }
}
