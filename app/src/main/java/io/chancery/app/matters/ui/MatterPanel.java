package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.shell.NothingHere;

/// One matter beside the list: its page, or its form while it is edited.
class MatterPanel extends Composite<Div> {

    private final MatterScreens screens;
    private final MatterId matter;
    private final SerializableRunnable changed;

    /// @param changed called when the list shows something old
    MatterPanel(MatterScreens screens, MatterId matter, SerializableRunnable changed) {
        this.screens = screens;
        this.matter = matter;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            getContent().add(new MatterPage(screens, screens.matter(matter), this::edit, this::refresh));
        } catch (NotInThisFirm missing) {
            getContent().add(new NothingHere());
        }
    }

    private void edit() {
        getContent().removeAll();
        getContent().add(screens.editing(screens.matter(matter), this::refresh));
    }

    private void refresh() {
        changed.run();
        show();
    }
}
