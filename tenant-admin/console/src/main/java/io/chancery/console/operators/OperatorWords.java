package io.chancery.console.operators;

import com.vaadin.flow.component.Component;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.OperatorSheet;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import java.util.Collection;
import java.util.stream.Collectors;

/// How roles and states of operators are called.
final class OperatorWords {

    private OperatorWords() {}

    static String role(Component reader, OperatorRole role) {
        return reader.getTranslation("operators.role." + role.name());
    }

    static String roles(Component reader, Collection<OperatorRole> roles) {
        return roles.stream().map(role -> role(reader, role)).collect(Collectors.joining(", "));
    }

    static Status status(Component reader, OperatorSheet operator) {
        if (operator.isDisabled()) {
            return new Status(reader.getTranslation("operators.state.disabled"), Tone.NEUTRAL);
        }
        return operator.entered()
                ? new Status(reader.getTranslation("operators.state.active"), Tone.GOOD)
                : new Status(reader.getTranslation("operators.state.invited"), Tone.WARN);
    }
}
