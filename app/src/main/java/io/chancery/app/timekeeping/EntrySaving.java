package io.chancery.app.timekeeping;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.work.CodeIsOfAnotherSet;
import io.chancery.app.work.DayIsFull;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.RecordingOutcome;
import io.chancery.app.work.RecordingOutcome.LikelyDuplicate;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.app.work.TimeDetails;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;

/// Saves what a sheet holds: says what is wrong next to its field, and asks about a likely duplicate.
class EntrySaving implements Serializable {

    /// The verb that records; it may ask.
    interface Verb extends Serializable {

        RecordingOutcome record(CommandId command, TimeDetails details, IfSimilar ifSimilar);
    }

    private final EntrySheet sheet;
    private final EntryViewModel model;
    private final SerializableRunnable recorded;

    EntrySaving(EntrySheet sheet, EntryViewModel model, SerializableRunnable recorded) {
        this.sheet = sheet;
        this.model = model;
        this.recorded = recorded;
    }

    void save(Verb verb) {
        save(verb, IfSimilar.ASK);
    }

    private void save(Verb verb, IfSimilar ifSimilar) {
        if (!sheet.isRight()) {
            return;
        }
        try {
            var outcome = verb.record(model.command(), model.details().orElseThrow(), ifSimilar);
            switch (outcome) {
                case Recorded saved -> recorded.run();
                case LikelyDuplicate duplicate -> ask(duplicate, () -> save(verb, IfSimilar.RECORD_ANYWAY));
            }
        } catch (DayIsFull full) {
            sheet.refused(full);
        } catch (CodeIsOfAnotherSet other) {
            sheet.refused(other);
        }
    }

    private void ask(LikelyDuplicate duplicate, SerializableRunnable anyway) {
        var question = new ConfirmDialog();
        question.setHeader(sheet.getTranslation("timekeeping.duplicate.title"));
        question.setText(sheet.getTranslation(
                "timekeeping.duplicate.text", duplicate.workDate(), duplicate.units(), duplicate.narrative()));
        question.setCancelable(true);
        question.setCancelText(sheet.getTranslation("timekeeping.duplicate.leave"));
        question.setConfirmText(sheet.getTranslation("timekeeping.duplicate.anyway"));
        question.addConfirmListener(event -> anyway.run());
        question.addCancelListener(event -> sheet.focus());
        question.open();
    }
}
