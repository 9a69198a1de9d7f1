package io.chancery.themes.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.TabBar;
import io.chancery.themes.field.HoursField;
import io.chancery.themes.form.FormActions;
import java.util.List;
import java.util.stream.IntStream;

/// The classes that views of the applications set, on a page that looks like recording time.
@Route(value = "time", layout = GalleryFrame.class)
@PageTitle("Time")
public class TimeView extends Div {

    private static final List<String> DAYS =
            List.of("Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22");

    public TimeView() {
        addClassName("ch-time");
        add(head(), new Div(days(), new Section("New entry", quick()), entries(), weekTable(), facts(), draft()));
    }

    private static Div head() {
        Div steps = named("ch-time-steps", icon(Glyph.ARROW_LEFT, "Back"), new Button("This week"));
        return named(
                "ch-time-head",
                new H1("Time"),
                named("ch-time-range", new Span("Nov 16 – 22")),
                named("ch-totals", new Span("17.00")),
                steps);
    }

    private static TabBar days() {
        TabBar days = new TabBar();
        days.addClassName("ch-time-days");
        DAYS.forEach(day -> days.add(new Tab(new Span(day), styled("ch-figures", "7.40"))));
        return days;
    }

    private static Div quick() {
        TextArea narrative = new TextArea("Narrative");
        narrative.addClassName("ch-entry-narrative");
        HoursField time = new HoursField("Time");
        time.addClassName("ch-entry-duration");
        time.setHelperText("0:42 · 0.70 hours");
        Div entry = named(
                "ch-entry",
                new ComboBox<>("Matter", "Meridian v. Orbis"),
                time,
                new ComboBox<>("Task", "L110"),
                new ComboBox<>("Activity", "A103"),
                narrative,
                new ComboBox<>("Billing", "Billable"));
        Button timer = new Button("Start timer", Glyph.PLAY.create());
        timer.addThemeVariants(ButtonVariant.TERTIARY);
        return named(
                "ch-quick",
                entry,
                named("ch-entry-verbs", new FormActions("Save", () -> {}, () -> {}, () -> false), timer));
    }

    private static OrderedList entries() {
        OrderedList entries = new OrderedList(row("0.70", true), row("1.20", false), row("0.30", false));
        entries.addClassName("ch-entries");
        return entries;
    }

    private static ListItem row(String hours, boolean billed) {
        Div text = named(
                "ch-entry-text",
                styled("ch-entry-title", "Meridian v. Orbis"),
                styled("ch-muted", "Meridian Freight · L110 A103"),
                styled("ch-entry-words", "Draft and revise motion to compel; confer with opposing counsel."));
        ListItem row = new ListItem(
                styled("ch-entry-time", hours),
                text,
                styled("ch-figures", "245.00"),
                named("ch-entry-buttons", icon(Glyph.EDIT, "Edit"), icon(Glyph.CLOSE, "Delete")));
        row.addClassName("ch-entry-row");
        row.setClassName("ch-entry-row-billed", billed);
        return row;
    }

    private static Div weekTable() {
        NativeTable table = new NativeTable();
        table.getHead().add(line("Matter", DAYS));
        List<String> hours = IntStream.range(0, 7).mapToObj(day -> "1.20").toList();
        table.getBody().add(line("Meridian v. Orbis Holdings", hours), line("General advice", hours));
        table.getFoot().add(line("Total", hours));
        return named("ch-week-table", table);
    }

    private static NativeTableRow line(String name, List<String> cells) {
        NativeTableRow line = new NativeTableRow(new NativeTableCell(name));
        cells.forEach(cell -> line.add(new NativeTableCell(cell)));
        return line;
    }

    private static Section facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ch-facts");
        facts.add(new Div(
                new DescriptionList.Term("Address"),
                new DescriptionList.Description("1 Market Street, San Francisco")));
        facts.add(new Div(new DescriptionList.Term("Language"), new DescriptionList.Description("English (US)")));
        return new Section("Facts", facts);
    }

    private static Div draft() {
        return named("ch-draft", new Span("Your draft of 10:12 is back."), new Button("Discard"));
    }

    private static Button icon(Glyph glyph, String words) {
        Button button = new Button(glyph.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        return button;
    }

    private static Span styled(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }

    private static Div named(String style, Component... content) {
        Div div = new Div(content);
        div.addClassName(style);
        return div;
    }
}
