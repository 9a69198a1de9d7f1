package io.chancery.console.releases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.rehearsals.RehearsalDesk;
import io.chancery.control.rehearsals.RehearsalRow;
import io.chancery.control.rehearsals.Rehearsals;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.InstantFormat;
import java.io.Serializable;
import org.springframework.stereotype.Component;

/// One firm's rehearsal for a release: what came of it, why, and whether the release may be offered without it.
final class RehearsalPanel extends Composite<Div> {

    private final ReleaseNumber release;
    private final TenantId firm;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the panel works with.
    @Component
    record Desk(Rehearsals rehearsals, RehearsalDesk verbs, CurrentOperator operator, LiveScreens live) {}

    private interface Verb extends Serializable {
        void act(CommandId command, ReleaseNumber release, TenantId firm, Reason reason);
    }

    /// @param changed called after something was decided
    RehearsalPanel(ReleaseNumber release, TenantId firm, Desk desk, SerializableRunnable changed) {
        this.release = release;
        this.firm = firm;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        desk.live().followEveryFirm(this, ChangesAsNews.UPGRADE, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.rehearsals()
                .find(release, firm)
                .ifPresentOrElse(
                        this::show, () -> getContent().add(new Paragraph(getTranslation("rehearsals.unknown"))));
    }

    private void show(RehearsalRow row) {
        var ended = row.finishedAt();
        var head = new DetailHead(row.name())
                .kicker(getTranslation("rehearsals.of", row.release()))
                .status(RehearsalWords.status(this, row))
                .figure(new Figure(
                        getTranslation("rehearsals.ended"),
                        ended == null
                                ? "–"
                                : InstantFormat.toTheMinute(
                                                getLocale(), desk.operator().zone())
                                        .format(ended)))
                .figure(new Figure(
                        getTranslation("rehearsals.column.held"),
                        row.held() == null ? "–" : UpgradeWords.took(this, row.held())));
        offer(head, row);
        getContent()
                .add(
                        head,
                        new Paragraph(getTranslation(
                                "rehearsals.sentence." + row.outcome().name())));
        var failure = RehearsalWords.failure(this, row);
        if (!failure.isEmpty()) {
            var why = new Section(getTranslation("rehearsals.why"), new Paragraph(failure));
            if (row.trouble() != null) {
                why.add(new Paragraph(row.trouble()));
            }
            getContent().add(why);
        }
        if (row.exception() != null) {
            getContent().add(exception(row.exception()));
        }
        if (row.rehearsal() != null) {
            getContent()
                    .add(new Anchor("upgrades?open=" + row.rehearsal().value(), getTranslation("rehearsals.steps")));
        }
    }

    private Section exception(RehearsalRow.Exception exception) {
        var agreed = exception.agreedBy();
        return new Section(
                getTranslation("rehearsals.exception"),
                new Paragraph(getTranslation("rehearsals.exception-asked", exception.askedBy(), exception.reason())),
                new Paragraph(
                        agreed == null
                                ? getTranslation("rehearsals.exception-waits")
                                : getTranslation("rehearsals.exception-agreed", agreed)));
    }

    private void offer(DetailHead head, RehearsalRow row) {
        var exception = row.exception();
        if (exception != null
                && exception.agreedBy() == null
                && desk.operator().may(OperatorPermission.ROLLOUT_APPROVE)) {
            head.primary(getTranslation("rehearsals.agree"), event -> ask(row, "agree", desk.verbs()::agree));
        }
        if (!desk.operator().may(OperatorPermission.RELEASE_OFFER)) {
            return;
        }
        if (exception != null) {
            head.more(getTranslation("rehearsals.take-back"), () -> ask(row, "take-back", desk.verbs()::takeBack));
        } else if (!row.outcome().isGood()) {
            head.more(getTranslation("rehearsals.except"), () -> ask(row, "except", desk.verbs()::ask));
        }
    }

    private void ask(RehearsalRow row, String verb, Verb deed) {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("rehearsals." + verb + "-title", row.name(), row.release()),
                        getTranslation("rehearsals." + verb + "-effect"),
                        getTranslation("releases.reason-help"),
                        "",
                        getTranslation("rehearsals." + verb),
                        reason -> {
                            deed.act(command, release, firm, reason);
                            show();
                            changed.run();
                        })
                .open();
    }
}
