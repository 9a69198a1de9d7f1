package io.chancery.control.orders;

import static io.chancery.control.operators.OperatorPermission.FIRM_OPEN;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.tenants.SlugIsTaken;
import io.chancery.infra.commands.CommandId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// What operators may order, and what is refused.
class OrdersIntegrationTest extends TwoNodesTest {

    @Test
    void namesTheStepThatFailedAndGoesOnFromItWhenRetried() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("second", order -> {
            throw new IllegalStateException("the disk is full");
        });
        worker.workOne();

        var failed = latest(ashworth);
        assertThat(failed.state()).isEqualTo(OrderState.FAILED);
        assertThat(failed.failure()).isEqualTo("second");
        assertThat(failed.steps().get(1).message()).contains("the disk is full");
        assertThat(worker.workOne()).as("a failed order waits for a person").isFalse();

        RecordingSteps.forget();
        orders.retry(CommandId.next(), failed.id());
        worker.workOne();
        assertThat(RecordingSteps.RAN).containsExactly("ashworth second", "ashworth third");
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
        assertThat(latest(ashworth).steps().get(1).message()).isNull();
        assertThatThrownBy(() -> orders.retry(CommandId.next(), failed.id())).isInstanceOf(OrderDidNotFail.class);
    }

    @Test
    void retriesOnceHoweverOftenTheClickIsSent() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("first", order -> {
            throw new IllegalStateException("no");
        });
        worker.workOne();
        var click = CommandId.next();
        orders.retry(click, latest(ashworth).id());
        orders.retry(click, latest(ashworth).id());
        assertThat(audited("order.retried")).isEqualTo(1);
    }

    @Test
    void opensOneFirmHoweverOftenTheClickIsSent() {
        var click = CommandId.next();
        var first = orders.openFirm(click, Installation.ashworth());
        assertThat(orders.openFirm(click, Installation.ashworth())).isEqualTo(first);
        assertThat(audited("firm.opening-ordered")).isEqualTo(1);
    }

    @Test
    void refusesASlugThatAnotherFirmHas() {
        open(Installation.ashworth());
        assertThatThrownBy(() -> open(Installation.ashworth())).isInstanceOf(SlugIsTaken.class);
        assertThat(audited("firm.opening-ordered")).isEqualTo(1);
    }

    @Test
    void suspendsAWorkingFirmAndTellsWhy() {
        var ashworth = active(Installation.ashworth());
        var reason = new AtomicReference<String>();
        RecordingSteps.TOLD.put("suspending", order -> reason.set(order.reason()));
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        worker.workOne();
        assertThat(reason.get()).isEqualTo("Unpaid since March");
        assertThat(latest(ashworth).kind()).isEqualTo(OrderKind.SUSPEND);
    }

    @Test
    void refusesWhatDoesNotFitTheFirmsState() {
        var opening = open(Installation.ashworth());
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), opening, UNPAID))
                .isInstanceOf(FirmIsNotInState.class);
        var active = active(Installation.birchwood());
        assertThatThrownBy(() -> orders.resume(CommandId.next(), active, UNPAID))
                .isInstanceOf(FirmIsNotInState.class)
                .hasMessageContaining("orders.firm-is-not-suspended");
    }

    @Test
    void refusesASecondOrderWhileOneIsNotFinished() {
        var ashworth = active(Installation.ashworth());
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(OrderIsOpen.class);
    }

    @Test
    void letsAFailedOrderBeGivenUpButNeverAnOpening() {
        var ashworth = active(Installation.ashworth());
        RecordingSteps.TOLD.put("suspending", order -> {
            throw new IllegalStateException("no");
        });
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        worker.workOne();
        orders.giveUp(CommandId.next(), latest(ashworth).id(), new Reason("Paid after all"));
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.ABANDONED);
        orders.suspend(CommandId.next(), ashworth, UNPAID);

        RecordingSteps.TOLD.put("first", order -> {
            throw new IllegalStateException("no");
        });
        var birchwood = open(Installation.birchwood());
        worker.workOne();
        worker.workOne();
        var opening = latest(birchwood).id();
        assertThatThrownBy(() -> orders.giveUp(CommandId.next(), opening, UNPAID))
                .isInstanceOf(OpeningCannotBeGivenUp.class);
    }

    @Test
    void asksForPermission() {
        var ashworth = active(Installation.ashworth());
        allow(FLEET_READ);
        assertThatThrownBy(() -> open(Installation.birchwood())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.resume(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        var order = latest(ashworth).id();
        assertThatThrownBy(() -> orders.retry(CommandId.next(), order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.giveUp(CommandId.next(), order, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        allow(FIRM_OPEN);
        assertThatThrownBy(() -> latest(ashworth)).isInstanceOf(AccessDeniedException.class);
    }
}
