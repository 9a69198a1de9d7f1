package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.feedback.Notices;

/// One piece of work beside the list: what it is, or the form that changes it.
class WorkPanel extends Composite<Div> {

    private final UnbilledScreens screens;
    private final WorkItemId item;
    private final SerializableRunnable changed;
    private final SerializableRunnable leave;

    /// @param changed called when the list shows something old
    WorkPanel(UnbilledScreens screens, WorkItemId item, SerializableRunnable changed, SerializableRunnable leave) {
        this.screens = screens;
        this.item = item;
        this.changed = changed;
        this.leave = leave;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        try {
            put(new WorkPage(screens, screens.item(item), new WorkPage.Verbs(this::edit, this::adjust, this::delete)));
        } catch (NotInThisFirm missing) {
            put(new NothingHere());
        }
    }

    private void edit() {
        var line = line();
        put(
                line.kind() == WorkKind.TIME
                        ? screens.time().editing(line, day -> saved(), this::show)
                        : screens.spending().editing(line, this::saved, this::show));
    }

    private void adjust() {
        put(screens.spending().adjusting(line(), this::saved, this::show));
    }

    private void delete() {
        screens.changes().delete(item, line().version());
        Notices.done(getTranslation("unbilled.deleted"), () -> {
            screens.changes().restore(item);
            changed.run();
        });
        changed.run();
        leave.run();
    }

    private void saved() {
        Notices.done(getTranslation("unbilled.saved"));
        changed.run();
        show();
    }

    private WorkLine line() {
        return screens.item(item).line();
    }

    private void put(Component content) {
        getContent().removeAll();
        getContent().add(content);
    }
}
