package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/// A week's hours as matters by days, with sums both ways.
class WeekTable extends Composite<Div> {

    void show(TimesheetWeek week) {
        getContent().removeAll();
        getContent().addClassName("ch-week-table");
        getContent().add(table(week));
    }

    private NativeTable table(TimesheetWeek week) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("timekeeping.week.caption"));
        table.getHead().add(heading(week));
        week.matters()
                .forEach(line -> table.getBody()
                        .add(row(
                                line.title().isEmpty() ? getTranslation("timekeeping.treatment.OFFICE") : line.title(),
                                line.hours(),
                                line.total())));
        table.getFoot()
                .add(row(
                        getTranslation("timekeeping.total"),
                        week.days().stream().map(week::hoursOn).toList(),
                        week.hours()));
        return table;
    }

    private NativeTableRow heading(TimesheetWeek week) {
        var row = new NativeTableRow(columnHeader(getTranslation("timekeeping.field.matter")));
        week.days().forEach(day -> row.add(columnHeader(dayName(day))));
        row.add(columnHeader(getTranslation("timekeeping.total")));
        return row;
    }

    private NativeTableRow row(String title, List<BigDecimal> hours, BigDecimal total) {
        var name = new NativeTableHeaderCell(title);
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        hours.forEach(each -> row.add(figures(each)));
        row.add(figures(total));
        return row;
    }

    private NativeTableHeaderCell columnHeader(String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    private NativeTableCell figures(BigDecimal hours) {
        var cell = new NativeTableCell(hours.signum() == 0 ? "" : Hours.text(hours, getLocale()));
        cell.addClassName("ch-figures");
        return cell;
    }

    private String dayName(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()) + " " + day.getDayOfMonth();
    }
}
