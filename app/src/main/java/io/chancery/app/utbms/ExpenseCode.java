package io.chancery.app.utbms;

import java.io.Serializable;

/// What a cost was for, as `E111`.
/// Clients add codes of their own, so any code of the right form is one, listed or not.
public record ExpenseCode(String code) implements Serializable, Comparable<ExpenseCode> {

    public ExpenseCode {
        code = CodeForm.checked("expense code", code);
    }

    @Override
    public int compareTo(ExpenseCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
