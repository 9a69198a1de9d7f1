package io.chancery.app.unbilled;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.chancery.app.forms.Links;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.shell.Permissions;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/// A matter's unbilled work in short, and the way to bill all of it.
class MatterWorkPanel extends Composite<Div> {

    private static final int LINES_SHOWN = 20;

    private final UnbilledScreens screens;

    MatterWorkPanel(UnbilledScreens screens, MatterId matter) {
        this.screens = screens;
        getContent().addClassName("ch-panel");
        var lines = screens.work().ofMatter(matter);
        getContent().add(lines.isEmpty() ? new NothingHere() : page(matter, lines));
    }

    private DetailPage page(MatterId matter, List<WorkLine> lines) {
        var currency = lines.getFirst().net().currency();
        var net = Money.sum(lines.stream().map(WorkLine::net).toList(), currency);
        var head = new DetailHead(screens.item(lines.getFirst().id()).matterTitle())
                .figure(new Figure(getTranslation("unbilled.matters.column.items"), Integer.toString(lines.size())))
                .figure(new Figure(getTranslation("unbilled.matters.column.net"), Sums.money(net, getLocale())))
                .figure(new Figure(
                        getTranslation("unbilled.matters.column.oldest"),
                        day(lines.getFirst().workDate())));
        if (Permissions.has(Permission.INVOICE_ISSUE) && screens.canBill()) {
            // All of it needs no list, which an address could not hold.
            head.primary(
                    getTranslation("unbilled.billAll"),
                    click -> screens.toBill(matter, List.of())
                            .ifPresent(path -> UI.getCurrentOrThrow().navigate(path)));
        }
        var page = new DetailPage(head);
        var links = new Links();
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> links.link(
                        UnbilledNavigation.PATH + "?open=" + line.id(),
                        line.narrative().text(),
                        day(line.workDate()) + " · " + Sums.money(line.net(), getLocale())));
        page.add(new Section(getTranslation("unbilled.lines"), links)
                .action(new Anchor(UnbilledNavigation.toMatter(matter), getTranslation("unbilled.allLines"))));
        return page;
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
    }
}
