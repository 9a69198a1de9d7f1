package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.chancery.control.rollouts.NewRollout;
import io.chancery.control.rollouts.WavePlan;
import io.chancery.themes.Glyph;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// The waves of a plan, a line each: up to which share of the firms, and how many may fail.
final class WaveFields extends Composite<Div> {

    private static final int BUDGET_MAX = 1000;

    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private record Line(IntegerField share, IntegerField budget, Div row) implements Serializable {}

    WaveFields() {
        var add = new Button(getTranslation("rollouts.form.add-wave"), Glyph.PLUS.create(), event -> addBeforeLast());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("ch-wave-lines");
        getContent().add(rows, add);
        WavePlan.USUAL.forEach(wave -> add(lines.size(), wave));
    }

    boolean hasChanges() {
        return lines.stream()
                        .anyMatch(line ->
                                line.share().getValue() == null || line.budget().getValue() == null)
                || !plans().equals(WavePlan.USUAL);
    }

    /// Only after [#check] has found nothing.
    List<WavePlan> plans() {
        return lines.stream()
                .map(line -> new WavePlan(line.share().getValue(), line.budget().getValue()))
                .toList();
    }

    /// Whether shares grow up to a hundred; otherwise the first field that does not fit says so.
    boolean check() {
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var share = line.share().getValue();
            var last = i == lines.size() - 1;
            boolean good = share != null && share > before && share <= 100 && (!last || share == 100);
            show(line.share(), good, last ? "rollouts.form.last-wave-wrong" : "rollouts.form.wave-wrong");
            var budget = line.budget().getValue();
            boolean affordable = budget != null && budget >= 0 && budget <= BUDGET_MAX;
            show(line.budget(), affordable, "rollouts.form.budget-wrong");
            if (!good || !affordable) {
                return false;
            }
            before = share == null ? 0 : share;
        }
        return NewRollout.isGrowing(plans());
    }

    private void show(IntegerField field, boolean good, String problem) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(problem));
    }

    private void addBeforeLast() {
        int last = Math.max(0, lines.size() - 1);
        int before = last == 0 ? 0 : valueOf(lines.get(last - 1).share());
        add(last, new WavePlan(Math.min(100, Math.max(1, (before + 100) / 2)), 1));
    }

    private void add(int at, WavePlan plan) {
        var share = field("rollouts.form.share", plan.share(), 100);
        share.setMin(1);
        var budget = field("rollouts.form.budget", plan.errorBudget(), BUDGET_MAX);
        budget.setMin(0);
        var remove = new Button(Glyph.CLOSE.create());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("rollouts.form.remove-wave"));
        var row = new Div(share, budget, remove);
        row.addClassName("ch-wave-line");
        var line = new Line(share, budget, row);
        remove.addClickListener(event -> remove(line));
        lines.add(at, line);
        rows.addComponentAtIndex(at, row);
    }

    private void remove(Line line) {
        if (lines.size() > 1) {
            lines.remove(line);
            rows.remove(line.row());
        }
    }

    private IntegerField field(String label, int value, int max) {
        var field = new IntegerField(getTranslation(label));
        field.setMax(max);
        field.setValue(value);
        return field;
    }

    private static int valueOf(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
