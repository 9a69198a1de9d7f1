package io.chancery.themes.detail;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.field.InstantFormat;
import java.time.ZoneId;
import java.util.List;

/// Everything that happened to one thing, newest first as given. Times are written in the person's zone.
public final class Timeline extends Composite<OrderedList> {

    private final ZoneId zone;

    public Timeline(ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("ch-timeline");
    }

    /// Replaces what is shown.
    public void show(List<TimelineEntry> entries) {
        getContent().removeAll();
        if (entries.isEmpty()) {
            ListItem none = new ListItem(getTranslation("themes.timeline.empty"));
            none.addClassName("ch-muted");
            getContent().add(none);
        }
        entries.forEach(entry -> getContent().add(item(entry)));
    }

    private ListItem item(TimelineEntry entry) {
        Span who = new Span(entry.who());
        who.addClassName("ch-timeline-who");
        Div sentence = new Div(who, new Span(" " + entry.what()));
        Span when = new Span(InstantFormat.toTheMinute(getLocale(), zone).format(entry.when()));
        when.addClassNames("ch-timeline-when", "ch-muted");
        ListItem item = new ListItem(sentence, when);
        item.addClassName(entry.tone().cssClass());
        entry.changes().forEach(change -> item.add(change(change)));
        if (!entry.reason().isEmpty()) {
            Div reason = new Div(new Span(getTranslation("themes.timeline.reason", entry.reason())));
            reason.addClassName("ch-timeline-reason");
            item.add(reason);
        }
        return item;
    }

    private Div change(TimelineEntry.Change change) {
        Span field = new Span(change.field());
        field.addClassName("ch-muted");
        Div line = new Div(field);
        line.addClassName("ch-timeline-change");
        // What was not there before needs no crossing out.
        if (!change.before().isEmpty()) {
            line.add(value(change.before(), "ch-before"), new Span("→"));
        }
        line.add(value(change.after(), "ch-after"));
        return line;
    }

    private Span value(String text, String style) {
        Span value = new Span(text.isEmpty() ? getTranslation("themes.timeline.nothing") : text);
        value.addClassName(style);
        return value;
    }
}
