package io.chancery.console.support;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.console.links.OnceShownLink;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.operators.StepUp;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.SupportAccess;
import io.chancery.control.support.SupportAccessId;
import io.chancery.control.support.SupportDesk;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// One access as it stands: what was asked, what the firm answered, and the way in for whoever asked.
final class SupportPanel extends Composite<Div> {

    private final SupportAccessId id;
    private final Desk desk;

    /// What the panel works with.
    @Component
    record Desk(SupportDesk verbs, StepUp stepUp, CurrentOperator operator, LiveScreens live, Clock clock) {}

    SupportPanel(SupportAccessId id, Desk desk) {
        this.id = id;
        this.desk = desk;
        getContent().addClassName("ch-panel");
        desk.live().followEveryFirm(this, ChangesAsNews.SUPPORT, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.verbs()
                .find(id)
                .ifPresentOrElse(this::show, () -> getContent().add(new Paragraph(getTranslation("support.unknown"))));
    }

    private void show(SupportAccess access) {
        var zone = desk.operator().zone();
        var state = access.stateAt(desk.clock().instant());
        var head = new DetailHead(access.firm())
                .kicker(access.operatorName())
                .status(SupportWords.status(this, access, desk.clock().instant()))
                .figure(new Figure(getTranslation("support.length"), SupportWords.length(this, access.asked())))
                .figure(new Figure(
                        getTranslation("support.column.until"), dash(SupportWords.time(access.until(), zone))))
                .figure(new Figure(
                        getTranslation("support.entered"), dash(SupportWords.time(access.enteredAt(), zone))));
        if (isMine(access)) {
            offer(head, state);
        }
        getContent()
                .add(
                        head,
                        new Paragraph(getTranslation(
                                "support.means." + state.name(),
                                Objects.toString(access.endedBy(), Objects.toString(access.answeredBy(), "")))),
                        new Section(getTranslation("support.reason"), new Paragraph(access.reason())));
    }

    private boolean isMine(SupportAccess access) {
        return desk.operator().may(OperatorPermission.SUPPORT_ASK)
                && access.operator().equals(desk.operator().require().uuid());
    }

    private void offer(DetailHead head, AccessState state) {
        switch (state) {
            case ALLOWED -> {
                head.primary(
                        getTranslation("support.come-in"),
                        event -> desk.stepUp().run(this::comeIn));
                head.more(getTranslation("support.leave"), this::withdraw);
            }
            case ASKED -> head.more(getTranslation("support.withdraw"), this::withdraw);
            case REFUSED, WITHDRAWN, ENDED, OVER -> {}
        }
    }

    private void comeIn() {
        var token = OneTimeToken.next();
        var link = desk.verbs().link(id, new LinkHash(token.hash()), "/support?token=" + token.secret());
        new OnceShownLink(getTranslation("support.link-title"), getTranslation("support.link-sentence"), link).open();
    }

    private void withdraw() {
        desk.verbs().withdraw(id);
        Notices.done(getTranslation("support.withdrawn"));
        show();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
