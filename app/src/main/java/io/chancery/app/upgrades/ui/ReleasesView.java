package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.forms.Refusals;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.upgrades.ReleaseDates;
import io.chancery.app.upgrades.ReleaseOverview;
import io.chancery.app.upgrades.ToldOfReleases;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.Freeze;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.DownloadButton;
import io.chancery.themes.form.VerbButton;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// The firm's releases: which one it has, what is coming and when, a copy to try it on, freeze periods, and what was
/// ever changed.
@Route(ReleasesInFrame.PATH)
@RolesAllowed(Permission.FIRM_WRITE)
class ReleasesView extends Composite<Div> implements HasDynamicTitle {

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final ReleaseDates dates;
    private final ToldOfReleases told;
    private final PersonDirectory people;
    private final Clock clock;

    ReleasesView(ReleaseDates dates, ToldOfReleases told, PersonDirectory people, LiveScreens live, Clock clock) {
        this.dates = dates;
        this.told = told;
        this.people = people;
        this.clock = clock;
        getContent().addClassNames("ch-page", "ch-form");
        live.follow(this, ChangesAsNews.UPGRADE, this::show);
        live.follow(this, ChangesAsNews.FIRM, this::show);
        live.follow(this, ReleaseDates.TRIAL_MOVED, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("upgrades.title");
    }

    private void show() {
        var overview = dates.overview();
        var words = new ReleaseWords(this, overview);
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("upgrades.title")),
                        new Paragraph(
                                getTranslation("upgrades.has", overview.has().toString())),
                        coming(overview, words),
                        new TrialSection(overview, dates, words, this::show),
                        freezes(overview, words),
                        new ToldSection(told, people, this::show),
                        history(overview, words));
    }

    private Section coming(ReleaseOverview overview, ReleaseWords words) {
        var section = new Section(getTranslation("upgrades.coming"));
        var next = overview.next();
        if (next == null) {
            section.add(new Paragraph(getTranslation("upgrades.newest")));
            return section;
        }
        var coming = overview.coming();
        section.add(new Paragraph(
                coming == null ? getTranslation("upgrades.offered", next.toString()) : words.state(coming)));
        section.add(new ChangesPart(overview.changes()));
        section.add(new Paragraph(words.rehearsal(overview.rehearsal())));
        if (overview.due() != null) {
            section.add(new Paragraph(getTranslation(
                    "upgrades.due",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(getLocale())
                            .format(overview.due()))));
        }
        if (coming == null) {
            section.add(new VerbButton(getTranslation("upgrades.take"), () -> take(next, overview)));
        }
        if (coming != null && coming.state() == UpgradeState.SCHEDULED && !coming.begun()) {
            var verbs = new Div(
                    new VerbButton(getTranslation("upgrades.move"), () -> move(coming, overview)),
                    new DownloadButton(
                            getTranslation("upgrades.calendar"),
                            "text/calendar",
                            () -> "release-" + coming.to() + ".ics",
                            out -> out.write(CalendarFile.of(
                                    coming,
                                    getTranslation(
                                            "upgrades.calendar-summary",
                                            coming.to().toString()),
                                    getTranslation("upgrades.calendar-text"),
                                    clock.instant()))));
            verbs.addClassName("ch-head-verbs");
            section.add(verbs);
        }
        return section;
    }

    private void move(UpgradeSheet coming, ReleaseOverview overview) {
        new MoveDateDialog(
                        coming.to(),
                        coming.scheduledAt(),
                        getTranslation("upgrades.move"),
                        overview,
                        clock,
                        time -> run(() -> {
                            dates.moveTo(coming, time);
                            Notices.done(getTranslation("upgrades.moved"));
                        }))
                .open();
    }

    /// In the evening of tomorrow, when few people work, unless the firm likes it otherwise.
    private void take(ReleaseNumber release, ReleaseOverview overview) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), overview.zone()).plusDays(1);
        var command = CommandId.next();
        new MoveDateDialog(
                        release,
                        tomorrow.atTime(EVENING).atZone(overview.zone()).toInstant(),
                        getTranslation("upgrades.take"),
                        overview,
                        clock,
                        time -> run(() -> {
                            dates.take(command, release, time);
                            Notices.done(getTranslation("upgrades.taken"));
                        }))
                .open();
    }

    private Section freezes(ReleaseOverview overview, ReleaseWords words) {
        var section = new Section(getTranslation("upgrades.freezes")).help(getTranslation("upgrades.freezes-help"));
        section.action(new VerbButton(
                getTranslation("upgrades.freeze"),
                () -> new FreezeDialog(
                                (command, from, to, reason) -> run(() -> dates.freeze(command, from, to, reason)))
                        .open()));
        var list = new UnorderedList();
        for (Freeze freeze : overview.freezes()) {
            var item = new ListItem(getTranslation(
                    "upgrades.freeze-item",
                    words.day(freeze.from()),
                    words.day(freeze.until().minusSeconds(1)),
                    freeze.reason()));
            var id = freeze.id();
            item.add(new VerbButton(getTranslation("upgrades.thaw"), () -> run(() -> dates.thaw(id))));
            list.add(item);
        }
        section.add(overview.freezes().isEmpty() ? new Paragraph(getTranslation("upgrades.no-freezes")) : list);
        return section;
    }

    private Section history(ReleaseOverview overview, ReleaseWords words) {
        var entries = words.story(overview);
        var section = new Section(getTranslation("upgrades.history"));
        if (entries.isEmpty()) {
            section.add(new Paragraph(getTranslation("upgrades.no-history")));
            return section;
        }
        var timeline = new Timeline(overview.zone());
        timeline.show(entries);
        section.add(timeline);
        section.action(new DownloadButton(
                getTranslation("upgrades.download"),
                "text/csv",
                () -> "releases.csv",
                out -> HistoryFile.write(out, overview, words, this)));
        return section;
    }

    private void run(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            Refusals.tell(this, e);
        }
        show();
    }
}
