package io.chancery.console.upgrades;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.upgrades.UpgradeBook;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeSheet.StepSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.control.upgrades.Upgrades;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Step;
import io.chancery.themes.feedback.StepList;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One upgrade as it goes: its steps with times and logs, and the verbs of those who may. It is drawn anew when its
/// state
/// changed; otherwise only the steps are.
final class UpgradePanel extends Composite<Div> {

    private final UpgradeId upgrade;
    private final Desk desk;
    private final StepList steps = new StepList();
    private @Nullable UpgradeSheet shown;

    /// What the panel works with.
    @Component
    record Desk(UpgradeBook book, Upgrades verbs, CurrentOperator operator, LiveScreens live, Clock clock) {}

    UpgradePanel(UpgradeId upgrade, Desk desk) {
        this.upgrade = upgrade;
        this.desk = desk;
        getContent().addClassName("ch-panel");
        desk.live().followEveryFirm(this, ChangesAsNews.UPGRADE, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        shown = null;
        show();
    }

    private void show() {
        var now = desk.book().upgrade(upgrade).orElse(null);
        if (now == null) {
            getContent().removeAll();
            getContent().add(new Paragraph(getTranslation("upgrades.unknown")));
            return;
        }
        var before = shown;
        if (before == null
                || before.version() != now.version()
                || before.goingBack() != now.goingBack()
                || !Objects.equals(before.openedAt(), now.openedAt())
                || !Objects.equals(before.heldAt(), now.heldAt())
                || !Objects.equals(before.loss(), now.loss())) {
            build(now);
        }
        steps.show(now.steps().stream().map(this::step).toList());
        shown = now;
    }

    private void build(UpgradeSheet now) {
        var zone = desk.operator().zone();
        var head = new DetailHead(UpgradeWords.kind(this, now))
                .kicker(now.firm())
                .status(UpgradeWords.status(this, now))
                .figure(new Figure(
                        getTranslation("upgrades.column.date"), UpgradeWords.time(this, now.scheduledAt(), zone)))
                .figure(new Figure(getTranslation("upgrades.started"), UpgradeWords.time(this, now.startedAt(), zone)))
                .figure(new Figure(
                        getTranslation("upgrades.column.held"),
                        now.heldAt() == null
                                ? getTranslation("upgrades.nobody-waited")
                                : UpgradeWords.took(
                                        this,
                                        now.heldAt(),
                                        now.openedAt() == null ? desk.clock().instant() : now.openedAt())));
        if (now.soakUntil() != null) {
            head.figure(
                    new Figure(getTranslation("upgrades.soak-until"), UpgradeWords.time(this, now.soakUntil(), zone)));
        }
        if (desk.operator().may(OperatorPermission.FIRM_UPGRADE)) {
            new UpgradeVerbs(this, desk, this::show).offer(head, now);
        }
        getContent().removeAll();
        getContent().add(head, new Paragraph(sentence(now)));
        var trouble = now.trouble();
        if (trouble != null) {
            getContent().add(new Section(getTranslation("upgrades.trouble"), new Paragraph(trouble)));
        }
        var loss = now.loss();
        if (loss != null && now.state() == UpgradeState.SOAKING) {
            getContent().add(loss(loss));
        }
        var reason = now.reason();
        if (reason != null) {
            getContent().add(orderedBy(now, reason));
        }
        getContent().add(new Section(getTranslation("upgrades.steps"), steps));
    }

    /// What a rollout orders bears its name and leads to it.
    private Section orderedBy(UpgradeSheet now, String reason) {
        return now.rollout() == null
                ? new Section(getTranslation("upgrades.ordered-by", now.requestedBy()), new Paragraph(reason))
                : new Section(
                        getTranslation("upgrades.ordered-by-rollout"),
                        new Paragraph(new Anchor(UpgradesNavigation.ROLLOUTS + "/" + now.rollout(), reason)));
    }

    /// What people would lose, counted, before anybody can take the firm back.
    private Section loss(UpgradeSheet.Loss loss) {
        var list = new UnorderedList();
        loss.counts()
                .forEach((what, count) -> list.add(
                        new ListItem(getTranslation("upgrades.loss-line", count, UpgradeWords.subject(this, what)))));
        var at = UpgradeWords.time(this, loss.countedAt(), desk.operator().zone());
        return new Section(
                getTranslation("upgrades.loss"),
                new Paragraph(getTranslation("upgrades.loss-total", loss.total(), at)),
                list);
    }

    private String sentence(UpgradeSheet now) {
        var failed = now.failure();
        return switch (now.state()) {
            case RUNNING -> getTranslation("upgrades.sentence.RUNNING", Objects.toString(now.takenBy(), ""));
            case PAUSED ->
                getTranslation(
                        now.goingBack() ? "upgrades.sentence.PAUSED-back" : "upgrades.sentence.PAUSED",
                        failed == null ? "" : UpgradeWords.step(this, failed));
            case FAILED, PUT_BACK ->
                getTranslation(
                        "upgrades.sentence." + now.state().name(),
                        failed == null ? "" : UpgradeWords.step(this, failed));
            case SCHEDULED, SOAKING, DONE, CANCELLED ->
                getTranslation("upgrades.sentence." + now.state().name());
        };
    }

    private Step step(StepSheet step) {
        var again = step.attempts() > 1
                ? Stream.of(getTranslation("upgrades.attempts", step.attempts()))
                : Stream.<String>empty();
        var lines = step.log().stream().map(line -> UpgradeWords.log(this, line));
        return new Step(
                UpgradeWords.step(this, step.name()),
                state(step.state()),
                UpgradeWords.took(this, step.startedAt(), step.finishedAt()),
                Stream.concat(again, lines).distinct().collect(Collectors.joining(" ")));
    }

    private static Step.State state(UpgradeSheet.StepState state) {
        return switch (state) {
            case PENDING -> Step.State.WAITING;
            case RUNNING -> Step.State.RUNNING;
            case DONE -> Step.State.DONE;
            case FAILED -> Step.State.FAILED;
        };
    }
}
