package io.chancery.app.shell;

import com.vaadin.flow.component.Composite;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;

/// Stands where an address named something that is not here, or not for this person; which of the two is not said.
public final class NothingHere extends Composite<EmptyState> {

    @Override
    protected EmptyState initContent() {
        return new EmptyState(
                Glyph.SEARCH, getTranslation("shell.nothing.title"), getTranslation("shell.nothing.text"));
    }
}
