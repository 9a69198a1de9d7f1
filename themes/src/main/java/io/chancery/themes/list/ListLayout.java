package io.chancery.themes.list;

import java.io.Serializable;
import java.util.Set;

/// How a person likes a list: which columns are hidden and whether its rows are roomy.
public record ListLayout(Set<String> hidden, boolean roomy) implements Serializable {

    public static final ListLayout COMPACT = new ListLayout(Set.of(), false);

    public ListLayout {
        hidden = Set.copyOf(hidden);
    }
}
