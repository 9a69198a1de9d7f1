package io.chancery.infra.audit;

/// A value that the log tells only by its end, such as a bank account: the log is never rewritten, so what stands there
/// in the clear stays for ever. Two that end alike still differ.
public record Masked(String value) {

    private static final int SHOWN = 4;
    private static final int LENGTH_MIN = 2 * SHOWN;

    /// Nothing of a short one.
    @Override
    public String toString() {
        if (value.isEmpty()) {
            return "";
        }
        return value.length() < LENGTH_MIN ? "…" : "…" + value.substring(value.length() - SHOWN);
    }
}
