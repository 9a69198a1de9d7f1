package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.documents.StoreNight;
import io.chancery.app.documents.StoreSheet;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.StatusBadge;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Says whether what is stored was read again in time, what the last night brought, and what is damaged.
class StoreSection extends Composite<Section> {

    private final DocumentScreens screens;
    private final StoreSheet sheet;

    StoreSection(DocumentScreens screens, StoreSheet sheet) {
        this.screens = screens;
        this.sheet = sheet;
    }

    @Override
    protected Section initContent() {
        var section = new Section(getTranslation("room.section.store"), new Div(new StatusBadge(status())), standing());
        var last = sheet.last();
        if (last != null) {
            section.add(new Paragraph(night(last)));
        }
        if (sheet.damaged() > 0) {
            section.add(new Paragraph(getTranslation("room.store.damaged", sheet.damaged())));
            section.action(new Anchor(DamagedListView.PATH, getTranslation("room.store.which")));
        }
        return section;
    }

    private Status status() {
        if (sheet.damaged() > 0) {
            return new Status(getTranslation("room.store.badge.DAMAGED", sheet.damaged()), Tone.BAD);
        }
        return new Status(
                getTranslation("room.store.badge." + sheet.state()),
                switch (sheet.state()) {
                    case EMPTY, NEW -> Tone.NEUTRAL;
                    case LATE, INTERRUPTED -> Tone.WARN;
                    case IN_TIME -> Tone.GOOD;
                });
    }

    private Paragraph standing() {
        var oldest = sheet.oldest();
        return new Paragraph(getTranslation(
                "room.store." + sheet.state(),
                StoreSheet.DAYS,
                sheet.late(),
                oldest == null ? "" : screens.moment(oldest)));
    }

    private String night(StoreNight last) {
        var outcome = last.outcome();
        return getTranslation(
                        "room.night." + (outcome == null ? "RUNNING" : outcome),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(getLocale())
                                .format(last.night()),
                        last.read(),
                        last.damaged(),
                        last.part())
                + more("room.night.whole-again", last.wholeAgain())
                + more("room.night.unreadable", last.unreadable());
    }

    private String more(String key, int count) {
        return count == 0 ? "" : " " + getTranslation(key, count);
    }
}
