package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.control.rollouts.RolloutGate;
import java.util.List;
import java.util.stream.Collectors;

/// What each firm of a rollout has to pass, and what the plan does without.
final class GatesPart extends Composite<Div> {

    GatesPart(List<RolloutGate> gates) {
        getContent().addClassName("ch-gates");
        if (gates.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("rollouts.gates-all")));
            return;
        }
        var byHold = gates.stream().collect(Collectors.partitioningBy(RolloutGate::holds));
        getContent().add(list(byHold.getOrDefault(true, List.of())));
        var left = byHold.getOrDefault(false, List.of());
        if (!left.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("rollouts.gates-left-out")), list(left));
        }
    }

    private UnorderedList list(List<RolloutGate> gates) {
        return new UnorderedList(gates.stream()
                .map(gate -> new ListItem(RolloutWords.gate(this, gate.name())))
                .toArray(ListItem[]::new));
    }
}
