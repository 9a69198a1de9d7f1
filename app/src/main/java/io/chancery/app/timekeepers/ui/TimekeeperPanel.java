package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.timekeepers.TimekeeperId;

/// One timekeeper beside the list: its page, or its form while it is edited.
class TimekeeperPanel extends Composite<Div> {

    private final TimekeeperScreens screens;
    private final TimekeeperId timekeeper;
    private final SerializableRunnable changed;

    /// @param changed called when the list shows something old
    TimekeeperPanel(TimekeeperScreens screens, TimekeeperId timekeeper, SerializableRunnable changed) {
        this.screens = screens;
        this.timekeeper = timekeeper;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            getContent().add(new TimekeeperPage(screens, screens.timekeeper(timekeeper), this::edit, this::refresh));
        } catch (NotInThisFirm missing) {
            getContent().add(new NothingHere());
        }
    }

    private void edit() {
        getContent().removeAll();
        getContent().add(screens.editing(screens.timekeeper(timekeeper), this::refresh));
    }

    private void refresh() {
        changed.run();
        show();
    }
}
