package io.chancery.console.releases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.rehearsals.RehearsalOutcome;
import io.chancery.control.rehearsals.RehearsalRound;
import io.chancery.control.rehearsals.RehearsalTotals;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.Section;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.picture.Lane;
import io.chancery.themes.picture.Lanes;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far all firms are rehearsed for a release, and the verbs that have it done.
final class RehearsalPart extends Composite<Div> {

    private final ReleaseNumber release;
    private final RehearsalPanel.Desk desk;
    private final SerializableRunnable changed;

    private interface Verb extends Serializable {
        void act(CommandId command, ReleaseNumber release, Reason reason);
    }

    /// @param changed called after something was decided
    RehearsalPart(ReleaseNumber release, RehearsalPanel.Desk desk, SerializableRunnable changed) {
        this.release = release;
        this.desk = desk;
        this.changed = changed;
        desk.live().followEveryFirm(this, ChangesAsNews.UPGRADE, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        var totals = desk.rehearsals().totals(release);
        var round = desk.rehearsals().round(release).orElse(null);
        var section = new Section(getTranslation("rehearsals.title"), new Paragraph(sentence(totals, round)));
        if (totals.all() > 0) {
            section.add(picture(totals));
            section.add(new Anchor("rehearsals?release=" + release, getTranslation("rehearsals.firms")));
        }
        if (totals.usualWait() != null) {
            section.add(new Paragraph(getTranslation(
                    "rehearsals.forecast",
                    UpgradeWords.took(this, totals.usualWait()),
                    UpgradeWords.took(this, totals.longestWait()))));
        }
        if (desk.operator().may(OperatorPermission.RELEASE_OFFER) && totals.all() > 0) {
            addVerbs(section, totals, round);
        }
        getContent().removeAll();
        getContent().add(section);
    }

    private String sentence(RehearsalTotals totals, @Nullable RehearsalRound round) {
        if (totals.all() == 0) {
            return getTranslation("rehearsals.nobody");
        }
        if (round == null) {
            return getTranslation("rehearsals.not-ordered", totals.all());
        }
        if (round.trouble() != null) {
            return getTranslation("rehearsals.trouble." + round.trouble());
        }
        if (totals.isReady()) {
            return getTranslation("rehearsals.ready", totals.all());
        }
        if (!round.running()) {
            return getTranslation("rehearsals.stopped", totals.good(), totals.all());
        }
        var left = totals.left(round.parallelism());
        if (left != null) {
            return getTranslation(
                    "rehearsals.running-left", totals.good(), totals.all(), Math.max(1, left.toMinutes()));
        }
        int open = totals.of(RehearsalOutcome.WAITING) + totals.of(RehearsalOutcome.UNDER_WAY);
        return getTranslation(open == 0 ? "rehearsals.needs-you" : "rehearsals.running", totals.good(), totals.all());
    }

    private Lanes picture(RehearsalTotals totals) {
        return new Lanes(
                getTranslation("rehearsals.picture", release),
                List.of(new Lane(
                        release.toString(),
                        Stream.of(
                                        RehearsalOutcome.PASSED,
                                        RehearsalOutcome.EXCEPTED,
                                        RehearsalOutcome.FAILED,
                                        RehearsalOutcome.INCONCLUSIVE,
                                        RehearsalOutcome.UNDER_WAY,
                                        RehearsalOutcome.WAITING)
                                .filter(outcome -> totals.of(outcome) > 0)
                                .map(outcome -> new Lane.Part(
                                        RehearsalWords.outcome(this, outcome),
                                        totals.of(outcome),
                                        RehearsalWords.tone(outcome)))
                                .toList())));
    }

    private void addVerbs(Section section, RehearsalTotals totals, @Nullable RehearsalRound round) {
        boolean running = round != null && round.running();
        if (!running) {
            var command = CommandId.next();
            var order = new VerbButton(getTranslation("rehearsals.order"), () -> {
                desk.verbs().order(command, release, RehearsalRound.PARALLELISM_USUAL);
                decided();
            });
            if (!totals.isReady()) {
                order.addThemeVariants(ButtonVariant.PRIMARY);
            }
            section.action(order);
        } else {
            section.action(ask("stop", desk.verbs()::stop));
        }
        if (totals.of(RehearsalOutcome.FAILED) + totals.of(RehearsalOutcome.INCONCLUSIVE) > 0) {
            section.action(ask("again", desk.verbs()::again));
        }
    }

    private Button ask(String verb, Verb deed) {
        var command = CommandId.next();
        return new Button(
                getTranslation("rehearsals." + verb),
                event -> new ReasonDialog(
                                getTranslation("rehearsals." + verb + "-title", release),
                                getTranslation("rehearsals." + verb + "-effect"),
                                getTranslation("releases.reason-help"),
                                "",
                                getTranslation("rehearsals." + verb),
                                reason -> {
                                    deed.act(command, release, reason);
                                    decided();
                                })
                        .open());
    }

    private void decided() {
        show();
        changed.run();
    }
}
