package io.chancery.console.audit;

import com.vaadin.flow.component.Component;

/// What a kind of work is called. A kind that only another build knows is called by its own name.
public final class JobKindWords {

    private JobKindWords() {}

    public static String of(Component reader, String kind) {
        var key = "jobs.kind." + kind;
        var words = reader.getTranslation(key);
        return words.equals("!" + key + "!") ? kind : words;
    }
}
