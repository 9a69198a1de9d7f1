package io.chancery.console.operators;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// A password somebody wants to have.
record NewPassword(String value) {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 256;

    /// Why a password cannot be taken, in the order in which it is checked.
    enum Problem {
        TOO_SHORT,
        TOO_LONG;

        /// What is right instead, in the words of whoever typed it.
        String sentence(Component near) {
            return switch (this) {
                case TOO_SHORT -> near.getTranslation("operators.password-too-short", LENGTH_MIN);
                case TOO_LONG -> near.getTranslation("operators.password-too-long", LENGTH_MAX);
            };
        }
    }

    NewPassword {
        if (problemOf(value).isPresent()) {
            throw new IllegalArgumentException("A password has %d to %d characters, was %d characters"
                    .formatted(LENGTH_MIN, LENGTH_MAX, value.length()));
        }
    }

    static Optional<Problem> problemOf(String value) {
        if (value.codePointCount(0, value.length()) < LENGTH_MIN) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return value.length() > LENGTH_MAX ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
