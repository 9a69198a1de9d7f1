package io.chancery.app.utbms;

import java.io.Serializable;

/// How a fee's work was done, as `A102`.
/// Clients add codes of their own, so any code of the right form is one, listed or not.
public record ActivityCode(String code) implements Serializable, Comparable<ActivityCode> {

    public ActivityCode {
        code = CodeForm.checked("activity code", code);
    }

    @Override
    public int compareTo(ActivityCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
