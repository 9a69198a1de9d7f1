package io.chancery.app.utbms;

import java.io.Serializable;

/// What a fee was for, as `L510`.
/// Clients add codes of their own, so any code of the right form is one, listed or not.
public record TaskCode(String code) implements Serializable, Comparable<TaskCode> {

    public TaskCode {
        code = CodeForm.checked("task code", code);
    }

    @Override
    public int compareTo(TaskCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
