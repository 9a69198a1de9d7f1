package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.control.orders.OrderKind;
import io.chancery.control.orders.OrderSheet;
import io.chancery.control.orders.OrderState;
import io.chancery.control.orders.StepState;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Step;
import io.chancery.themes.feedback.StepList;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order as it goes: its steps, and what a person can do when it does not.
final class OrderSection extends Composite<Div> {

    /// After this long somebody should look whether a node runs at all.
    private static final Duration WAITS_LONG = Duration.ofSeconds(20);
    private static final double MILLIS = 1_000.0;

    private final StepList steps = new StepList();
    private final Paragraph sentence = new Paragraph();
    private final Div verbs = new Div();
    private final Verbs offered;
    private final Clock clock;
    private final ZoneId zone;

    /// What a person can do about an order that failed.
    ///
    /// @param retry null where this person may not
    record Verbs(
            @Nullable SerializableConsumer<OrderSheet> retry,
            @Nullable SerializableConsumer<OrderSheet> giveUp) implements Serializable {}

    OrderSection(OrderSheet order, Verbs offered, Clock clock, ZoneId zone) {
        this.offered = offered;
        this.clock = clock;
        this.zone = zone;
        sentence.getElement().setAttribute("aria-live", "polite");
        verbs.addClassName("ch-head-verbs");
        getContent()
                .add(new Section(getTranslation("orders.kind." + order.kind().name()), sentence, steps, verbs));
        if (order.state() == OrderState.FAILED) {
            offer(order);
        }
        show(order);
    }

    /// Shows how far it has come; another state needs another section.
    void show(OrderSheet order) {
        steps.show(order.steps().stream().map(this::step).toList());
        var words = sentence(order);
        if (!words.equals(sentence.getText())) {
            sentence.setText(words);
        }
    }

    private String sentence(OrderSheet order) {
        return switch (order.state()) {
            case PENDING ->
                order.requestedAt().plus(WAITS_LONG).isAfter(clock.instant())
                        ? getTranslation("orders.pending")
                        : getTranslation("orders.pending-long", FirmWords.time(this, order.requestedAt(), zone));
            case RUNNING -> getTranslation("orders.running", Objects.toString(order.takenBy(), ""));
            case DONE -> getTranslation("orders.done", seconds(order.startedAt(), order.finishedAt()));
            case FAILED ->
                OrderSheet.TOO_MANY_ATTEMPTS.equals(order.failure())
                        ? getTranslation("orders.failed-too-often")
                        : getTranslation("orders.failed." + order.kind().name());
            case ABANDONED -> getTranslation("orders.abandoned");
        };
    }

    private void offer(OrderSheet order) {
        var retry = offered.retry();
        if (retry != null) {
            var button = new VerbButton(getTranslation("orders.retry"), () -> retry.accept(order));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            verbs.add(button);
        }
        var giveUp = offered.giveUp();
        if (giveUp != null && order.kind() != OrderKind.OPEN_FIRM) {
            verbs.add(new Button(getTranslation("orders.give-up"), event -> giveUp.accept(order)));
        }
    }

    private Step step(OrderSheet.StepSheet step) {
        return new Step(
                getTranslation("orders.step." + step.name()),
                state(step.state()),
                seconds(step.startedAt(), step.finishedAt()),
                message(step));
    }

    private String message(OrderSheet.StepSheet step) {
        var failed = step.message();
        if (failed != null) {
            return failed;
        }
        return step.attempts() > 1 ? getTranslation("orders.attempts", step.attempts()) : "";
    }

    private static Step.State state(StepState state) {
        return switch (state) {
            case PENDING -> Step.State.WAITING;
            case RUNNING -> Step.State.RUNNING;
            case DONE -> Step.State.DONE;
            case FAILED -> Step.State.FAILED;
        };
    }

    private String seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? ""
                : String.format(
                        getLocale(), "%,.2f s", Duration.between(from, to).toMillis() / MILLIS);
    }
}
