package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.control.rollouts.RolloutGate;
import java.util.List;

/// What each firm of a rollout has to pass, and what the plan does without.
final class GatesPart extends Composite<Div> {

    GatesPart(List<RolloutGate> gates) {
        if (gates.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("rollouts.gates-all")));
            return;
        }
        getContent()
                .add(new UnorderedList(gates.stream()
                        .filter(RolloutGate::holds)
                        .map(gate -> new ListItem(RolloutWords.gate(this, gate.name())))
                        .toArray(ListItem[]::new)));
        var left = gates.stream().filter(gate -> !gate.holds()).toList();
        if (!left.isEmpty()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("rollouts.gates-left-out")),
                            new UnorderedList(left.stream()
                                    .map(gate -> new ListItem(RolloutWords.gate(this, gate.name())))
                                    .toArray(ListItem[]::new)));
        }
    }
}
