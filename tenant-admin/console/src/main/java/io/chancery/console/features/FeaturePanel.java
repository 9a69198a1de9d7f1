package io.chancery.console.features;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.features.FeatureBook;
import io.chancery.control.features.FeatureDesk;
import io.chancery.control.features.FeatureRow;
import io.chancery.control.features.SwitchRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.Fleet;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.InstantFormat;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// One feature: which release brings it, which firms have a switch of their own, and the verbs of those who may.
final class FeaturePanel extends Composite<Div> {

    private final String key;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the panel works with.
    @Component
    record Desk(FeatureBook book, FeatureDesk verbs, Fleet fleet, CurrentOperator operator, Clock clock) {}

    /// @param changed called after something was switched
    FeaturePanel(String key, Desk desk, SerializableRunnable changed) {
        this.key = key;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassName("ch-panel");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void changed() {
        show();
        changed.run();
    }

    private void show() {
        getContent().removeAll();
        desk.book().all().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .ifPresentOrElse(this::show, () -> getContent().add(new Paragraph(getTranslation("features.unknown"))));
    }

    private void show(FeatureRow row) {
        var mayDecide = desk.operator().may(OperatorPermission.FEATURE_SWITCH);
        var head = new DetailHead(key)
                .kicker(getTranslation("features.feature"))
                .status(FeatureWords.status(this, row))
                .figure(new Figure(getTranslation("features.column.release"), Objects.toString(row.release(), "–")))
                .figure(new Figure(getTranslation("features.column.firms"), Integer.toString(row.firms())))
                .figure(new Figure(
                        getTranslation("features.column.asked"),
                        Objects.toString(row.askedOn(), getTranslation("features.never"))));
        if (mayDecide) {
            offer(head, row);
        }
        getContent().add(head);
        var because = row.killedBecause();
        if (because != null) {
            getContent().add(new Section(getTranslation("features.killed-because"), new Paragraph(because)));
        }
        if (row.unused()) {
            getContent().add(new Paragraph(getTranslation("features.unused-sentence")));
        }
        var switches = new Div();
        desk.book().switches(key).forEach(one -> switches.add(line(one, mayDecide)));
        if (switches.getComponentCount() == 0) {
            switches.add(new Paragraph(getTranslation("features.no-switches")));
        }
        getContent().add(new Section(getTranslation("features.switches"), switches));
    }

    private void offer(DetailHead head, FeatureRow row) {
        head.primary(getTranslation("features.switch"), event -> new SwitchDialog(key, desk, this::changed).open());
        if (row.killedBecause() == null) {
            head.more(
                    getTranslation("features.kill"),
                    () -> ask("kill", key, reason -> {
                        desk.verbs().kill(CommandId.next(), key, reason);
                        changed();
                    }));
        } else {
            head.more(
                    getTranslation("features.revive"),
                    () -> ask("revive", "", reason -> {
                        desk.verbs().revive(CommandId.next(), key, reason);
                        changed();
                    }));
        }
    }

    private Div line(SwitchRow row, boolean mayDecide) {
        var until =
                InstantFormat.toTheSecond(getLocale(), desk.operator().zone()).format(row.expiresAt());
        var line = new Div(new Paragraph(getTranslation(
                row.expired() ? "features.line-expired" : row.on() ? "features.line-on" : "features.line-off",
                row.firmName(),
                until,
                row.owner(),
                row.reason())));
        line.addClassName("ch-switch-line");
        if (mayDecide) {
            var remove = new Button(
                    getTranslation("features.remove"),
                    event -> ask("remove", "", reason -> {
                        desk.verbs().remove(CommandId.next(), key, row.firm(), reason);
                        changed();
                    }));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("features.remove-of", row.firmName()));
            line.add(remove);
        }
        return line;
    }

    private void ask(
            String verb,
            String typed,
            com.vaadin.flow.function.SerializableConsumer<io.chancery.control.orders.Reason> deed) {
        new ReasonDialog(
                        getTranslation("features." + verb + "-title", key),
                        getTranslation("features." + verb + "-effect"),
                        getTranslation("features.reason-help"),
                        typed,
                        getTranslation("features." + verb),
                        deed)
                .open();
    }
}
