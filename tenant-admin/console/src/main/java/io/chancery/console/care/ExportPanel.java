package io.chancery.console.care;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.care.DrillBook;
import io.chancery.control.care.DrillRow;
import io.chancery.control.care.ExportDesk;
import io.chancery.control.care.ExportRow;
import io.chancery.control.care.SafetyBook;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OrderBook;
import io.chancery.control.orders.Reason;
import io.chancery.control.tenants.Fleet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.SizeFormat;
import java.time.Clock;
import java.util.List;

/// What is kept of one firm at the second place, its newest drill, and the verbs of those who may.
final class ExportPanel extends Composite<Div> {

    private final TenantId firm;
    private final Desk desk;

    /// What the panel works with.
    @org.springframework.stereotype.Component
    record Desk(
            SafetyBook book,
            DrillBook drills,
            ExportDesk verbs,
            Fleet fleet,
            OrderBook orders,
            CurrentOperator operator,
            LiveScreens live,
            Clock clock) {}

    ExportPanel(TenantId firm, Desk desk) {
        this.firm = firm;
        this.desk = desk;
        getContent().addClassName("ch-panel");
        desk.live().followEveryFirm(this, ChangesAsNews.ORDER, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        var sheet = desk.fleet().firm(firm).orElse(null);
        if (sheet == null) {
            getContent().add(new Paragraph(getTranslation("exports.unknown")));
            return;
        }
        var name = sheet.row().name();
        var head = new DetailHead(name).kicker(sheet.row().slug());
        var isFree = desk.orders()
                .latest(firm)
                .map(order -> order.state().isClosed())
                .orElse(true);
        var mayCare = isFree && desk.operator().may(OperatorPermission.FIRM_CARE);
        var exports = desk.book().exports(firm);
        if (mayCare) {
            head.primary(getTranslation("exports.now"), _ -> exportNow(name));
            if (!exports.isEmpty()) {
                head.more(getTranslation("exports.drill"), () -> drillNow(name));
            }
        }
        getContent().add(head);
        if (!isFree) {
            getContent().add(new Paragraph(getTranslation("exports.at-work")));
        }
        getContent()
                .add(
                        new Paragraph(new Anchor("firms/" + firm, getTranslation("exports.to-firm"))),
                        new Section(getTranslation("exports.kept"), list(name, exports, mayCare)),
                        new Section(
                                getTranslation("exports.newest-drill"),
                                new Paragraph(desk.drills()
                                        .newest(firm)
                                        .map(this::drill)
                                        .orElseGet(() -> getTranslation("exports.no-drill")))));
    }

    private Component list(String name, List<ExportRow> exports, boolean mayCare) {
        if (exports.isEmpty()) {
            return new Paragraph(getTranslation("exports.none"));
        }
        var list = new UnorderedList();
        list.addClassName("ch-rows");
        exports.forEach(export -> list.add(row(name, export, mayCare)));
        return list;
    }

    private ListItem row(String name, ExportRow export, boolean mayCare) {
        var zone = desk.operator().zone();
        var when = new Span(CareWords.time(export.takenAt(), zone));
        when.addClassName("ch-row-name");
        var verified = export.verifiedAt() == null
                ? getTranslation("exports.not-verified")
                : getTranslation("exports.verified-at", CareWords.time(export.verifiedAt(), zone));
        var facts = new Span(getTranslation(
                "exports.facts",
                SizeFormat.of(export.bytes(), getLocale()),
                export.rows(),
                export.files(),
                export.release(),
                verified));
        facts.addClassName("ch-muted");
        var words = new Div(new Div(when), new Div(facts));
        words.addClassName("ch-row-words");
        var item = new ListItem(words);
        if (mayCare && export.verifiedAt() != null) {
            item.add(new Button(getTranslation("exports.restore"), _ -> restore(name, export)));
        }
        return item;
    }

    private String drill(DrillRow drill) {
        var when = CareWords.time(drill.begunAt(), desk.operator().zone());
        if (drill.hasFailed()) {
            return getTranslation("exports.drill-failed", when, drill.trouble());
        }
        return drill.rto() == null
                ? getTranslation("exports.drill-runs", when)
                : getTranslation(
                        "exports.drill-proved",
                        when,
                        DrillWords.rpo(this, drill),
                        DrillWords.rto(this, drill),
                        drill.rows(),
                        drill.files());
    }

    private void exportNow(String name) {
        var command = CommandId.next();
        ask("now", name, reason -> desk.verbs().export(command, firm, reason));
    }

    private void drillNow(String name) {
        var command = CommandId.next();
        ask("drill", name, reason -> desk.verbs().drill(command, firm, reason));
    }

    private void restore(String name, ExportRow export) {
        var command = CommandId.next();
        ask("restore", name, reason -> desk.verbs().restoreBeside(command, firm, export.id(), reason));
    }

    private void ask(String verb, String name, SerializableConsumer<Reason> deed) {
        new ReasonDialog(
                        getTranslation("exports." + verb + "-title", name),
                        getTranslation("exports." + verb + "-effect"),
                        getTranslation("care.reason-help"),
                        "",
                        getTranslation("exports." + verb),
                        reason -> run(() -> deed.accept(reason)))
                .open();
    }

    private void run(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            Notices.refused(getTranslation("error." + e.code(), e.args()));
        }
        show();
    }
}
