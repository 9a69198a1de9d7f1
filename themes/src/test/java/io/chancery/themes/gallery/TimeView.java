package io.chancery.themes.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.HoursField;
import java.util.List;

/// The classes that views of the applications set, on a page that looks like recording time.
@Route(value = "time", layout = GalleryFrame.class)
@PageTitle("Time")
public class TimeView extends Div {

    public TimeView() {
        addClassName("ch-time");
        Div head = named(
                "ch-time-head",
                new H1("Time"),
                new Span("Nov 16 – 22"),
                new Button(Glyph.ARROW_LEFT.create()),
                new Button("This week"));
        Tabs days = new Tabs();
        days.addClassName("ch-time-days");
        for (String day : List.of("Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22")) {
            Span total = new Span("7.40");
            total.addClassName("ch-figures");
            days.add(new Tab(new Span(day), total));
        }
        Button save = new Button("Save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div entry = named(
                "ch-entry",
                new ComboBox<>("Matter", "Meridian v. Orbis"),
                new HoursField("Time"),
                new ComboBox<>("Task", "L110"),
                new ComboBox<>("Activity", "A103"),
                new TextArea("Narrative"),
                named("ch-entry-preview", new Span("0.70 hours at 350.00 is 245.00")),
                named("ch-entry-buttons", save, new Button("Start timer", Glyph.PLAY.create())));
        OrderedList entries = new OrderedList(row("0.70", true), row("1.20", false), row("0.30", true));
        entries.addClassName("ch-entries");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ch-facts");
        for (int i = 0; i < 3; i++) {
            facts.add(new Div(
                    new DescriptionList.Term("Address " + i),
                    new DescriptionList.Description("1 Market Street, San Francisco")));
        }
        add(
                head,
                days,
                entry,
                entries,
                new Section("Facts", facts),
                named("ch-draft", new Span("Your draft of 10:12 is back."), new Button("Discard")));
    }

    private static ListItem row(String hours, boolean billed) {
        Span time = new Span(hours);
        Div text = new Div(
                new com.vaadin.flow.component.html.NativeLabel("Meridian v. Orbis L110 A103"),
                new Paragraph("Draft and revise motion to compel; confer with opposing counsel."));
        Span amount = new Span("245.00");
        amount.addClassName("ch-figures");
        Button more = new Button(Glyph.EDIT.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        ListItem row = new ListItem(time, text, amount, more);
        row.addClassName("ch-entry-row");
        row.setClassName("ch-entry-row-billed", billed);
        return row;
    }

    private static Div named(String style, com.vaadin.flow.component.Component... content) {
        Div div = new Div(content);
        div.addClassName(style);
        return div;
    }
}
