package io.chancery.app.invoicing;

/// What was issued. Each kind is numbered in a series of its own.
public enum DocumentKind {
    INVOICE(""),
    CREDIT_NOTE("C");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /// `2026-0042`, or `C2026-0042` for a credit note: short enough for every e-billing format.
    String number(int year, int position) {
        return "%s%d-%04d".formatted(prefix, year, position);
    }
}
