package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.infra.jobs.OwnRun;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Progress;

/// A file that is being taken in: how far it is, and a way to stop it.
class ImportProgress extends Composite<Div> {

    private final Progress progress;

    ImportProgress(SerializableRunnable stop) {
        progress = new Progress(getTranslation("ebilling.import.running"), stop);
        getContent()
                .add(new Section(getTranslation("ebilling.import.running"), progress)
                        .help(getTranslation("ebilling.import.running.help")));
    }

    void show(OwnRun run) {
        progress.show("", run.done(), run.total());
    }
}
