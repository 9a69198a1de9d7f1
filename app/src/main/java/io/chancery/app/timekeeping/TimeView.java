package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkRow;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.keys.KeyMap;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A timekeeper's day and week: the next entry on top, what is recorded below. The address says which day.
@Route(TimeNavigation.PATH)
@RolesAllowed({Permission.WORK_RECORD, Permission.WORK_READ})
class TimeView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle, DayEntries.Verbs {

    private final TimeScreens screens;
    private final @Nullable TimekeeperId own;
    private final TimeHead head;
    private final WeekPicture picture;
    private final DayTabs tabs;
    private final DayEntries entries;
    private final WeekTable table = new WeekTable();
    private final Div body = new Div();
    private @Nullable QuickEntry quick;
    private @Nullable WorkItemId open;
    private TimeAddress address;

    TimeView(TimeScreens screens) {
        this.screens = screens;
        this.own = screens.timesheets().own().map(TimekeeperReference::id).orElse(null);
        this.address = new TimeAddress(screens.timesheets().today(), false, null);

        // Create
        head = new TimeHead(screens.timekeepers(), () -> screens.timesheets().today(), this::go, this::copyLastDay);
        picture = new WeekPicture(getTranslation("timekeeping.week.picture"));
        tabs = new DayTabs(day -> go(address.on(day).asWeek(false)));
        entries = new DayEntries(this);

        // Lay out
        getContent().addClassName("ch-time");
        getContent().add(head, body, new KeyMap().on("n", "timekeeping.new", this::focusQuick));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = TimeAddress.read(
                event.getLocation().getQueryParameters(), screens.timesheets().today());
        open = null;
        build();
        focusQuick();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("timekeeping.title");
    }

    @Override
    public void edit(WorkRow row) {
        open = row.id();
        show();
    }

    @Override
    public Component editing(WorkRow row) {
        return new EditEntry(
                screens,
                row.line(),
                day -> {
                    open = null;
                    Notices.done(getTranslation("timekeeping.changed"));
                    go(address.on(day));
                },
                () -> {
                    open = null;
                    show();
                });
    }

    @Override
    public void copy(CommandId command, WorkRow row) {
        screens.recording().recordTime(command, row.line().asTime().on(address.day()), IfSimilar.RECORD_ANYWAY);
        Notices.done(getTranslation("timekeeping.copied"));
        show();
    }

    @Override
    public void delete(WorkRow row) {
        screens.changes().delete(row.id(), row.line().version());
        Notices.done(getTranslation("timekeeping.deleted"), () -> {
            screens.changes().restore(row.id());
            show();
        });
        show();
    }

    @Override
    public void runTimer(WorkRow row) {
        var line = row.line();
        screens.timers().start(new TimerDraft(line.matter(), line.codes(), line.narrative()));
        show();
    }

    private void focusQuick() {
        if (quick != null) {
            quick.focus();
        }
    }

    private void go(TimeAddress other) {
        boolean sameSheet = other.who().equals(address.who()) && other.week() == address.week();
        address = other;
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().pushState(null, new Location(TimeNavigation.PATH, address.write())));
        if (sameSheet) {
            show();
        } else {
            build();
        }
    }

    private void build() {
        body.removeAll();
        var whose = address.who().or(() -> Optional.ofNullable(own));
        quick = null;
        if (whose.isEmpty()) {
            body.add(new EmptyState(
                    Glyph.CLOCK,
                    getTranslation("timekeeping.nobody.title"),
                    getTranslation("timekeeping.nobody.text")));
            head.show(address, new TimesheetWeek(address.firstDay(getLocale()), List.of()), false);
            return;
        }
        if (address.week()) {
            body.add(picture, table);
        } else {
            var day = new Div(tabs, entries);
            day.addClassName("ch-time-day");
            if (mayWrite(whose.get())) {
                var entry = new QuickEntry(screens, screens.blank(whose.get(), address.day()), this::show);
                quick = entry;
                body.add(new Section(getTranslation("timekeeping.new"), entry));
            }
            var columns = new Div(day, picture);
            columns.addClassName("ch-time-columns");
            body.add(columns);
        }
        show();
    }

    private void show() {
        address.who().or(() -> Optional.ofNullable(own)).ifPresent(this::show);
    }

    private void show(TimekeeperId whose) {
        var first = address.firstDay(getLocale());
        var rows = screens.timesheets().between(whose, first, first.plusDays(TimesheetWeek.DAYS - 1L));
        var week = new TimesheetWeek(first, rows);
        head.show(address, week, mayWrite(whose));
        picture.show(week, screens.timesheets().today());
        tabs.show(week, address.day());
        table.show(week);
        // What was recorded last stands where it was typed.
        entries.show(week.on(address.day()).reversed(), Optional.ofNullable(open), mayWrite(whose));
        if (quick != null) {
            quick.moveTo(address.day());
        }
    }

    void copyLastDay(CommandId command) {
        address.who()
                .or(() -> Optional.ofNullable(own))
                .ifPresent(whose -> screens.timesheets()
                        .lastDayBefore(whose, address.day())
                        .ifPresentOrElse(
                                last -> {
                                    var copies = screens.timesheets().between(whose, last, last).stream()
                                            .map(row -> row.line().asTime().on(address.day()))
                                            .toList();
                                    screens.recording().recordTimes(command, copies);
                                    Notices.done(getTranslation("timekeeping.copiedDay", copies.size(), last));
                                    show();
                                },
                                () -> Notices.refused(getTranslation("timekeeping.nothingToCopy"))));
    }

    private boolean mayWrite(TimekeeperId whose) {
        return Permissions.has(Permission.WORK_WRITE) || (Permissions.has(Permission.WORK_RECORD) && whose.equals(own));
    }
}
