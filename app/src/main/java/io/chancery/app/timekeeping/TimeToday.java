package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.people.Permission;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.today.TodayPart;
import io.chancery.app.work.TimerState;
import io.chancery.themes.detail.Section;
import java.time.LocalDate;
import java.util.Optional;

/// One's own week on the first screen: its hours as blocks, and what the timer runs for.
@org.springframework.stereotype.Component
class TimeToday implements TodayPart {

    private final TimeScreens screens;

    TimeToday(TimeScreens screens) {
        this.screens = screens;
    }

    @Override
    public String permission() {
        return Permission.WORK_RECORD;
    }

    @Override
    public int order() {
        return 20;
    }

    /// Nothing for people who record no time.
    @Override
    public Optional<Component> part() {
        return screens.timesheets().own().map(this::week);
    }

    private Section week(TimekeeperReference own) {
        var ui = UI.getCurrentOrThrow();
        var today = screens.timesheets().today();
        var week = weekOf(own, today, ui);
        var picture = new WeekPicture(ui.getTranslation("timekeeping.week.picture"));
        picture.show(week, today);
        var section = new Section(
                ui.getTranslation("timekeeping.thisWeek"),
                new Paragraph(ui.getTranslation(
                        "timekeeping.totals",
                        Hours.text(week.hours(), ui.getLocale()),
                        Hours.text(week.billableHours(), ui.getLocale()))),
                picture);
        screens.timers()
                .current()
                .filter(TimerState::isRunning)
                .ifPresent(running -> section.help(ui.getTranslation(
                        "timekeeping.timer.runsFor", running.title().isEmpty() ? 0 : 1, running.title())));
        return section.action(new Anchor(TimeNavigation.toTime(), ui.getTranslation("timekeeping.new")));
    }

    private TimesheetWeek weekOf(TimekeeperReference own, LocalDate today, UI ui) {
        var first = new TimeAddress(today, false, null).firstDay(ui.getLocale());
        return new TimesheetWeek(
                first, screens.timesheets().between(own.id(), first, first.plusDays(TimesheetWeek.DAYS - 1L)));
    }
}
