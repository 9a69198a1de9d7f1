package io.chancery.themes.detail;

import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Tone;

/// A state as a word in a coloured pill; the colour alone never says it.
public final class StatusBadge extends Span {

    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassNames("ch-badge", tone.cssClass());
    }

    public StatusBadge(Status status) {
        this(status.text(), status.tone());
    }
}
