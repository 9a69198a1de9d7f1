package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.chancery.app.forms.Links;
import io.chancery.app.people.Permission;
import io.chancery.app.today.TodayPart;
import io.chancery.app.work.UnbilledMatters;
import io.chancery.themes.detail.Section;
import io.chancery.themes.list.ListQuery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/// What waits longest to be billed, on the first screen of those who bill.
@org.springframework.stereotype.Component
class UnbilledToday implements TodayPart {

    private static final int SHOWN = 6;

    private final UnbilledMatters matters;

    UnbilledToday(UnbilledMatters matters) {
        this.matters = matters;
    }

    @Override
    public String permission() {
        return Permission.INVOICE_ISSUE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> part() {
        var waiting = matters.rows(ListQuery.ALL, 0, SHOWN);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var links = new Links();
        waiting.forEach(matter -> links.link(
                UnbilledNavigation.toMatterSum(matter.matter()),
                matter.number() + " " + matter.name(),
                ui.getTranslation(
                        "unbilled.today.since", Sums.money(matter.net(), ui.getLocale()), day(matter.oldest(), ui))));
        var totals = matters.totals(ListQuery.ALL);
        return Optional.of(new Section(ui.getTranslation("unbilled.title"), links)
                .help(ui.getTranslation(
                        "unbilled.today.sum", Sums.nets(totals, ui.getLocale()), Sums.hours(totals, ui.getLocale())))
                .action(new Anchor(UnbilledNavigation.toMatters(), ui.getTranslation("unbilled.today.all"))));
    }

    private static String day(LocalDate day, UI ui) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(ui.getLocale()));
    }
}
