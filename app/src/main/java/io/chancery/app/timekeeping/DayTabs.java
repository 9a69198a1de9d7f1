package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.themes.detail.TabBar;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/// The seven days with their sums; the chosen one is shown below.
class DayTabs extends Composite<TabBar> {

    private TimesheetWeek week = new TimesheetWeek(LocalDate.EPOCH, List.of());

    DayTabs(SerializableConsumer<LocalDate> choose) {
        getContent().addClassName("ch-time-days");
        getContent().setAutoselect(false);
        getContent().addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                choose.accept(week.firstDay().plusDays(getContent().getSelectedIndex()));
            }
        });
    }

    void show(TimesheetWeek shown, LocalDate chosen) {
        week = shown;
        getContent().removeAll();
        shown.days().forEach(day -> getContent().add(tab(day)));
        getContent().setSelectedIndex(Math.max(0, shown.days().indexOf(chosen)));
    }

    private Tab tab(LocalDate day) {
        var name =
                new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()) + " " + day.getDayOfMonth());
        var sum = new Span(Hours.text(week.hoursOn(day), getLocale()));
        sum.addClassNames("ch-figures", "ch-muted");
        return new Tab(name, sum);
    }
}
