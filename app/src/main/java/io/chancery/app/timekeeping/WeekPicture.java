package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkRow;
import io.chancery.themes.Tone;
import io.chancery.themes.picture.Day;
import io.chancery.themes.picture.WeekBlocks;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/// The week as blocks, a column a day and a block an entry.
class WeekPicture extends Composite<WeekBlocks> {

    private final String title;

    WeekPicture(String title) {
        this.title = title;
    }

    @Override
    protected WeekBlocks initContent() {
        return new WeekBlocks(title, List.of());
    }

    void show(TimesheetWeek week, LocalDate today) {
        getContent()
                .show(
                        title,
                        week.days().stream().map(day -> day(week, day, today)).toList());
    }

    private Day day(TimesheetWeek week, LocalDate day, LocalDate today) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()) + " " + day.getDayOfMonth();
        return new Day(
                name,
                Hours.text(week.hoursOn(day), getLocale()),
                day.equals(today),
                week.on(day).stream().map(this::piece).toList());
    }

    private Day.Piece piece(WorkRow row) {
        var hours = TimesheetWeek.hoursOf(row);
        var label = row.matterTitle().isEmpty() ? getTranslation("timekeeping.treatment.OFFICE") : row.matterTitle();
        return new Day.Piece(label, (int) Hours.duration(hours).toMinutes(), Hours.text(hours, getLocale()), tone(row));
    }

    private static Tone tone(WorkRow row) {
        return switch (row.line().treatment()) {
            case Treatment.BILLABLE -> Tone.ACCENT;
            case Treatment.NO_CHARGE -> Tone.INFO;
            case Treatment.OFFICE -> Tone.NEUTRAL;
        };
    }
}
