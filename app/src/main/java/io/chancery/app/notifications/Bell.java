package io.chancery.app.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.frame.HeaderMenu;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The bell in the header: how many notices are not read, and behind it the newest. A notice leads to where one sees
/// more.
class Bell extends Composite<Div> {

    private static final int SHOWN_MAX = 12;
    private static final int COUNTED_MAX = 99;

    private final Notifications notifications;
    private final ZoneId zone;
    private final HeaderMenu menu;

    Bell(Notifications notifications, ZoneId zone) {
        this.notifications = notifications;
        this.zone = zone;
        menu = new HeaderMenu(
                Glyph.BELL,
                getTranslation("notifications.title"),
                getTranslation("notifications.nothing"),
                this::lines);
        getContent().add(menu);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    void show() {
        int unread = notifications.unread();
        menu.show(unread == 0 ? "" : unread > COUNTED_MAX ? COUNTED_MAX + "+" : Integer.toString(unread));
        menu.refresh();
    }

    private List<Component> lines() {
        var rows = notifications.newest(SHOWN_MAX);
        var lines = new ArrayList<Component>();
        rows.forEach(row -> lines.add(line(row)));
        if (rows.stream().anyMatch(row -> !row.read())) {
            var all = new VerbButton(getTranslation("notifications.all-read"), this::readAll);
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            lines.add(all);
        }
        return lines;
    }

    private Component line(NotificationRow row) {
        var what = new Span(
                getTranslation("notifications.kind." + row.kind(), row.args().toArray()));
        what.addClassName("ch-notice-text");
        var when = new Span(InstantFormat.toTheMinute(getLocale(), zone).format(row.at()));
        when.addClassName("ch-muted");
        var line = new NativeButton();
        line.add(what, when);
        line.addClassName("ch-notice");
        line.setClassName("ch-notice-unread", !row.read());
        if (!row.read()) {
            var mark = new Span(getTranslation("notifications.unread"));
            mark.addClassName("ch-notice-mark");
            line.addComponentAsFirst(mark);
        }
        line.addClickListener(click -> open(row));
        return line;
    }

    private void open(NotificationRow row) {
        notifications.markRead(row.id());
        menu.close();
        show();
        var place = new Location(row.path());
        UI.getCurrentOrThrow().navigate(place.getPath(), place.getQueryParameters());
    }

    private void readAll() {
        notifications.markAllRead();
        show();
    }
}
