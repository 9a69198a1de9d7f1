package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.forms.Links;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.ui.MatterSection;
import io.chancery.app.money.Money;
import io.chancery.app.people.Permission;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.detail.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// What waits to be billed on a matter, on its page.
@org.springframework.stereotype.Component
class UnbilledOfMatter implements MatterSection {

    private static final int SHOWN = 5;

    private final UnbilledScreens screens;

    UnbilledOfMatter(UnbilledScreens screens) {
        this.screens = screens;
    }

    @Override
    public String permission() {
        return Permission.WORK_READ;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component section(MatterId matter) {
        var ui = UI.getCurrentOrThrow();
        var lines = screens.work().ofMatter(matter);
        if (lines.isEmpty()) {
            return new Section(
                    ui.getTranslation("unbilled.title"), new Paragraph(ui.getTranslation("unbilled.empty.title")));
        }
        var net = Money.sum(
                lines.stream().map(WorkLine::net).toList(),
                lines.getFirst().net().currency());
        var links = new Links();
        lines.reversed().stream()
                .limit(SHOWN)
                .forEach(line -> links.link(
                        UnbilledNavigation.PATH + "?open=" + line.id(),
                        line.narrative().text(),
                        detail(line, ui)));
        return new Section(ui.getTranslation("unbilled.title"), links)
                .help(ui.getTranslation("unbilled.ofMatter", lines.size(), Sums.money(net, ui.getLocale())))
                .action(new Anchor(UnbilledNavigation.toMatter(matter), ui.getTranslation("unbilled.allLines")));
    }

    private static String detail(WorkLine line, UI ui) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(ui.getLocale());
        return line.workDate().format(format) + " · " + Sums.money(line.net(), ui.getLocale());
    }
}
