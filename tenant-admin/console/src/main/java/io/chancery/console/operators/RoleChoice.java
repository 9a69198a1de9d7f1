package io.chancery.console.operators;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import io.chancery.control.operators.OperatorRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles of an operator, each with what it is for.
final class RoleChoice extends CustomField<Set<OperatorRole>> {

    private final Map<OperatorRole, Checkbox> boxes = new EnumMap<>(OperatorRole.class);

    RoleChoice() {
        super(Set.of());
        var list = new Div();
        for (var role : OperatorRole.values()) {
            var box = new Checkbox(OperatorWords.role(this, role));
            box.setHelperText(getTranslation("operators.role-help." + role.name()));
            boxes.put(role, box);
            list.add(new Div(box));
        }
        setLabel(getTranslation("operators.roles"));
        add(list);
    }

    @Override
    protected Set<OperatorRole> generateModelValue() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void setPresentationValue(Set<OperatorRole> roles) {
        boxes.forEach((role, box) -> box.setValue(roles.contains(role)));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        boxes.values().forEach(box -> box.setReadOnly(readOnly));
    }
}
