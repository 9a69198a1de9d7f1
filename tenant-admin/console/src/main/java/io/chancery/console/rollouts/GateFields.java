package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.releases.CarriedGate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The gates that the nodes can measure, each with what it proves. The required ones are shown and stand; the others
/// can be left out.
final class GateFields extends Composite<Div> {

    private final SerializableRunnable changed;
    private final Map<String, Checkbox> boxes = new HashMap<>();

    /// @param changed called after a gate was left out or taken in again
    GateFields(SerializableRunnable changed) {
        this.changed = changed;
        getContent().addClassName("ch-choices");
    }

    /// Shows these. What was left out stays so.
    void show(List<CarriedGate> gates) {
        var left = leftOut();
        boxes.clear();
        getContent().removeAll();
        if (gates.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("rollouts.form.no-gates")));
        }
        for (var gate : gates) {
            var box = new Checkbox(RolloutWords.gate(this, gate.name()));
            box.setHelperText(RolloutWords.sentence(this, gate.name(), gate.required()));
            box.setValue(gate.required() || !left.contains(gate.name()));
            box.setReadOnly(gate.required());
            box.addValueChangeListener(event -> changed.run());
            boxes.put(gate.name(), box);
            getContent().add(box);
        }
    }

    Set<String> leftOut() {
        return boxes.entrySet().stream()
                .filter(gate -> !gate.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
