package io.chancery.app.support.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.support.SupportConsent;
import io.chancery.app.support.SupportPlace;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.SupportAccess;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.list.RecordGrid;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Who of the provider's support may look into this firm, who asks to, and who did. The page moves with what happens.
@Route(SupportPlace.PATH)
@RolesAllowed(Permission.PEOPLE_ADMIN)
class SupportAccessView extends Div implements HasDynamicTitle {

    private final SupportConsent consent;
    private final StepUp stepUp;
    private final FramePerson person;
    private final Clock clock;

    SupportAccessView(SupportConsent consent, StepUp stepUp, FramePerson person, LiveScreens live, Clock clock) {
        this.consent = consent;
        this.stepUp = stepUp;
        this.person = person;
        this.clock = clock;
        addClassName("ch-form");
        live.follow(this, ChangesAsNews.SUPPORT, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.title");
    }

    private void show() {
        var all = consent.all();
        var words = new SupportWords(this, person.zone(), clock);
        removeAll();
        add(new H1(getTranslation("support.title")), new Paragraph(getTranslation("support.text")));
        of(all, AccessState.ASKED).forEach(access -> add(new AskedSection(access, words, this::allow, this::refuse)));
        of(all, AccessState.ALLOWED).forEach(access -> add(openSection(access, words)));
        add(new Section(getTranslation("support.history"), all.isEmpty() ? nothing() : history(all, words)));
    }

    private List<SupportAccess> of(List<SupportAccess> all, AccessState state) {
        return all.stream()
                .filter(access -> access.stateAt(clock.instant()) == state)
                .toList();
    }

    private Section openSection(SupportAccess access, SupportWords words) {
        return new Section(
                        getTranslation("support.open-title", access.operatorName()),
                        new Paragraph(getTranslation(
                                access.enteredAt() == null ? "support.open-not-yet" : "support.open-in",
                                words.moment(access.until()))),
                        new Paragraph(access.reason()))
                .action(new VerbButton(getTranslation("support.end"), () -> end(access)));
    }

    private Component nothing() {
        return new EmptyState(
                Glyph.PEOPLE, getTranslation("support.empty.title"), getTranslation("support.empty.text"));
    }

    private static Component history(List<SupportAccess> all, SupportWords words) {
        var grid = new RecordGrid<SupportAccess>("support");
        grid.name("operator", SupportAccess::operatorName)
                .status("state", words::status)
                .text("reason", SupportAccess::reason)
                .instant("asked", access -> words.moment(access.askedAt()))
                .text("answered", words::answered)
                .instant("entered", access -> words.moment(access.enteredAt()))
                .instant("until", access -> words.moment(access.until()));
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private void allow(SupportAccess access, Duration length) {
        stepUp.run(() -> {
            consent.allow(access.id(), length);
            Notices.done(getTranslation("support.allowed", access.operatorName()));
            show();
        });
    }

    private void refuse(SupportAccess access) {
        consent.refuse(access.id());
        Notices.done(getTranslation("support.refused", access.operatorName()));
        show();
    }

    private void end(SupportAccess access) {
        consent.end(access.id());
        Notices.done(getTranslation("support.ended", access.operatorName()));
        show();
    }
}
