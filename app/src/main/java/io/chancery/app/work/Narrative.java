package io.chancery.app.work;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;

/// The text that the client reads on the line.
public record Narrative(String text) implements Serializable {

    /// As long as LINE_ITEM_DESCRIPTION of LEDES 1998B.
    public static final int LENGTH_MAX = 15_360;

    public static final Narrative NONE = new Narrative("");

    public Narrative {
        text = Words.lines("A narrative", text, Limit.optional(LENGTH_MAX));
    }

    /// What somebody typed or pasted: tabs and other control characters become spaces.
    public static Narrative typed(String text) {
        var plain = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        return new Narrative(plain);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
