package io.chancery.app.upgrades;

/// Something about a firm that an upgrade must not change, contributed by the feature that answers for it. It is
/// measured before the data steps and after them, in the firm, within one transaction each.
///
/// A gate that fails to measure does not pass: an upgrade waits for a person then.
public interface Gate {

    /// Stable name, such as `receivables`; its text is `upgrades.gate.<name>`.
    String name();

    /// Whether it holds for every upgrade. Whoever plans a rollout may leave the others out, when a second person
    /// agrees.
    default boolean required() {
        return true;
    }

    /// What is compared, in words that are equal when the firm is: sums, counts, hashes. Nothing of a person stands
    /// in it, because operators read what differs.
    String measure();

    /// Why the firm may not be opened; empty when it may.
    default String objection(String before, String after) {
        return before.equals(after) ? "" : "was %s, is %s".formatted(brief(before), brief(after));
    }

    private static String brief(String measured) {
        return measured.length() <= 200 ? measured : measured.substring(0, 200) + "…";
    }
}
