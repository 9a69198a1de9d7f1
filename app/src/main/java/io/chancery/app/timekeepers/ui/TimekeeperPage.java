package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Facts;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperSheet;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.MoneyText;
import io.chancery.themes.keys.KeyMap;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// A timekeeper: who it is, what an hour costs since when, and what happened.
class TimekeeperPage extends Composite<DetailPage> {

    private final TimekeeperScreens screens;
    private final TimekeeperSheet timekeeper;
    private final SerializableRunnable edit;
    private final SerializableRunnable changed;

    TimekeeperPage(
            TimekeeperScreens screens,
            TimekeeperSheet timekeeper,
            SerializableRunnable edit,
            SerializableRunnable changed) {
        this.screens = screens;
        this.timekeeper = timekeeper;
        this.edit = edit;
        this.changed = changed;
    }

    @Override
    protected DetailPage initContent() {
        var details = timekeeper.details();
        var person = screens.person(details.person());
        var page = new DetailPage(head());
        page.add(
                new Section(
                        getTranslation("timekeepers.section.who"),
                        new Facts()
                                .fact(
                                        getTranslation("timekeepers.field.classification"),
                                        getTranslation("timekeepers.classification."
                                                + details.classification().name()))
                                .fact(
                                        getTranslation("timekeepers.field.person"),
                                        person == null ? "" : person.name() + ", " + person.email())),
                rates());
        page.addAside(screens.history(timekeeper.id()));
        return page;
    }

    private DetailHead head() {
        var details = timekeeper.details();
        var head = new DetailHead(details.name()).kicker(details.number().value());
        if (timekeeper.archived()) {
            head.status(new Status(getTranslation("timekeepers.state.archived"), Tone.NEUTRAL));
        }
        if (Permissions.has(Permission.TIMEKEEPER_WRITE)) {
            head.primary(getTranslation("forms.edit"), click -> edit.run())
                    .verb(new KeyMap().on("e", "forms.edit", edit));
            if (timekeeper.archived()) {
                head.more(getTranslation("timekeepers.restore"), this::restore);
            } else {
                head.more(getTranslation("timekeepers.archive"), this::archive);
            }
        }
        return head;
    }

    private Section rates() {
        var section = new Section(getTranslation("timekeepers.section.rates"));
        if (timekeeper.rates().isEmpty()) {
            section.add(new Paragraph(getTranslation("timekeepers.rates.none")));
            return section;
        }
        var facts = new Facts();
        timekeeper.rates().forEach(rate -> facts.fact(since(rate), price(rate)));
        section.add(facts);
        return section;
    }

    private String since(StandardRate rate) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(rate.validFrom());
        return getTranslation("timekeepers.rates.since", day);
    }

    private static MoneyText price(StandardRate rate) {
        return new MoneyText(rate.rate().amount(), rate.rate().currency().getCurrencyCode());
    }

    private void archive() {
        screens.register().archive(timekeeper.id());
        Notices.done(getTranslation("timekeepers.archived", timekeeper.details().name()), this::restore);
        changed.run();
    }

    private void restore() {
        screens.register().restore(timekeeper.id());
        Notices.done(getTranslation("timekeepers.restored", timekeeper.details().name()));
        changed.run();
    }
}
