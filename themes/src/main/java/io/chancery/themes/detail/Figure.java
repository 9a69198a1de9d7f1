package io.chancery.themes.detail;

import java.io.Serializable;

/// One of the three or four figures that matter, already written in the person's way.
public record Figure(String label, String value, String note) implements Serializable {

    public Figure(String label, String value) {
        this(label, value, "");
    }
}
