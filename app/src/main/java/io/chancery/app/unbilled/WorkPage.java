package io.chancery.app.unbilled;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Facts;
import io.chancery.app.money.Charge;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.HoursFormat;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.keys.KeyMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A piece of work: what was done for whom, what it comes to and why, and what happened to it.
class WorkPage extends Composite<DetailPage> {

    /// What can be done with it while no invoice has it.
    record Verbs(SerializableRunnable edit, SerializableRunnable adjust, SerializableRunnable delete)
            implements Serializable {}

    private final UnbilledScreens screens;
    private final WorkRow row;
    private final Verbs verbs;

    WorkPage(UnbilledScreens screens, WorkRow row, Verbs verbs) {
        this.screens = screens;
        this.row = row;
        this.verbs = verbs;
    }

    @Override
    protected DetailPage initContent() {
        var line = row.line();
        var page = new DetailPage(head(line));
        page.add(new Section(
                getTranslation("unbilled.column.narrative"),
                new Paragraph(line.narrative().text()),
                new Facts()
                        .fact(getTranslation("unbilled.column.client"), row.clientName())
                        .fact(getTranslation("unbilled.column.timekeeper"), row.timekeeper())
                        .fact(getTranslation("unbilled.column.task"), codes(line))
                        .fact(getTranslation("unbilled.fact.nature"), nature(line))
                        .fact(getTranslation("unbilled.fact.raw"), raw(line))
                        .fact(getTranslation("unbilled.fact.value"), value(line))
                        .fact(getTranslation("unbilled.fact.adjustment"), adjustment(line))));
        screens.sections(line).forEach(page::add);
        page.addAside(screens.history(row.id()));
        return page;
    }

    private DetailHead head(WorkLine line) {
        var day = line.workDate()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
        var head = new DetailHead(row.matterTitle())
                .kicker(getTranslation("unbilled.kind." + line.kind()) + " · " + day)
                .figure(new Figure(getTranslation("unbilled.column.net"), Sums.money(line.net(), getLocale())));
        if (line.charge() instanceof Charge.Fee fee) {
            head.figure(new Figure(
                            getTranslation("unbilled.column.hours"),
                            HoursFormat.of(getLocale())
                                    .format(Sums.duration(fee.hours().hours()))))
                    .figure(new Figure(
                            getTranslation("unbilled.column.rate"),
                            price(fee.rate().amount(), fee.rate().currency().getCurrencyCode())));
        }
        status(line, head);
        if (!line.billed() && Permissions.has(Permission.WORK_RECORD)) {
            head.primary(getTranslation("forms.edit"), click -> verbs.edit().run())
                    .verb(new KeyMap().on("e", "forms.edit", verbs.edit()))
                    .more(getTranslation("unbilled.delete"), verbs.delete());
            if (line.treatment() == Treatment.BILLABLE && Permissions.has(Permission.WORK_WRITE)) {
                head.more(getTranslation("costs.adjust"), verbs.adjust());
            }
        }
        return head;
    }

    private void status(WorkLine line, DetailHead head) {
        if (line.billed()) {
            head.status(new Status(getTranslation("timekeeping.billed"), Tone.GOOD));
        } else if (line.treatment() == Treatment.NO_CHARGE) {
            head.status(new Status(getTranslation("timekeeping.treatment.NO_CHARGE"), Tone.NEUTRAL));
        }
    }

    private String nature(WorkLine line) {
        var cost = line.cost();
        if (cost == null) {
            return "";
        }
        var kind = getTranslation("costs.nature." + cost.kind());
        return cost.unpaid() ? kind + " · " + getTranslation("unbilled.fact.unpaid") : kind;
    }

    private String raw(WorkLine line) {
        @Nullable
        Duration raw = line.raw() == null ? null : Duration.ofSeconds(line.raw().seconds());
        return raw == null ? "" : HoursFormat.of(getLocale()).clock(raw);
    }

    private String value(WorkLine line) {
        return switch (line.charge()) {
            case Charge.Fee fee -> Sums.money(fee.amount().value(), getLocale());
            case Charge.Cost cost ->
                getTranslation(
                        "unbilled.fact.units",
                        cost.units().count().toPlainString(),
                        price(cost.unitCost().amount(), cost.currency().getCurrencyCode()));
            case Charge.FixedCharge charge -> Sums.money(charge.amountAgreed(), getLocale());
        };
    }

    private String adjustment(WorkLine line) {
        return line.charge()
                .adjustment()
                .map(by -> Sums.money(by.amount(), getLocale()) + " · " + by.reason())
                .orElse("");
    }

    private String price(BigDecimal amount, String currency) {
        return MoneyFormat.current(getLocale()).format(amount, currency);
    }

    private static String codes(WorkLine line) {
        return Stream.of(
                        line.codes().task(),
                        line.codes().activity(),
                        line.codes().expense())
                .filter(code -> code != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
