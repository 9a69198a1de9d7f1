package io.chancery.app.letters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.outbound.LetterSheet;
import io.chancery.infra.outbound.LetterState;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.list.BulkAction;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Mail and calls that have not left, with the reason; dead ones can be sent again, one or many.
@Route(LettersInFrame.PATH)
@RolesAllowed(Permission.FIRM_WRITE)
class LetterListView extends ListPage<LetterSheet> implements HasDynamicTitle {

    private final UnsentLetters letters;
    private final ZoneId zone;

    LetterListView(UnsentLetters letters, FramePerson person, LiveScreens live) {
        super("letters", row -> row.id().toString(), new LetterRows(letters));
        this.letters = letters;
        this.zone = person.zone();

        // Create
        grid().name("recipient", LetterSheet::recipient)
                .text("subject", LetterSheet::subject)
                .status("state", this::status)
                .figures("attempts", row -> Integer.toString(row.attempts()))
                .instant("written", row -> time(row.writtenAt()))
                .text("trouble", row -> Objects.toString(row.trouble(), ""))
                .unsorted("trouble");
        addFilter(new Filter.Choice(
                "state",
                Stream.of(LetterState.WAITING, LetterState.DEAD, LetterState.REFUSED)
                        .map(state -> new Filter.Option(state.name(), word(state)))
                        .toList()));
        addBulk(new BulkAction<>(getTranslation("letters.send-again"), Glyph.UNDO, this::sendAgain));

        // Listen
        setDetail(this::detail);
        live.follow(this, Outbox.NEWS, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letters.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .flatMap(letters::letter)
                .<Component>map(
                        letter -> new LetterPanel(letter, status(letter), time(letter.writtenAt()), this::sendAgain))
                .orElseGet(NothingHere::new);
    }

    private void sendAgain(LetterSheet letter) {
        sendAgain(Set.of(letter));
        openSaved(letter.id().toString());
    }

    /// Only letters that are given up are sent again; the others wait already or never leave.
    private void sendAgain(Set<LetterSheet> chosen) {
        var dead = chosen.stream()
                .filter(letter -> letter.state() == LetterState.DEAD)
                .toList();
        dead.forEach(letter -> letters.sendAgain(letter.id()));
        Notices.done(getTranslation("letters.sent-again", dead.size()));
        refresh();
    }

    private Status status(LetterSheet letter) {
        return new Status(
                word(letter.state()),
                switch (letter.state()) {
                    case WAITING -> letter.attempts() == 0 ? Tone.NEUTRAL : Tone.WARN;
                    case SENT -> Tone.GOOD;
                    case DEAD -> Tone.BAD;
                    case REFUSED -> Tone.NEUTRAL;
                });
    }

    private String word(LetterState state) {
        return getTranslation("letters.state." + state);
    }

    private String time(Instant at) {
        return InstantFormat.toTheMinute(getLocale(), zone).format(at);
    }
}
