package io.chancery.app.costs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.matters.MatterId;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.RecordingOutcome.LikelyDuplicate;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRecording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the forms of costs, fixed charges and line adjustments with the services they need.
@org.springframework.stereotype.Component
public class SpendingScreens {

    private final SpendingFields fields;
    private final WorkRecording recording;
    private final WorkChanges changes;

    SpendingScreens(SpendingFields fields, WorkRecording recording, WorkChanges changes) {
        this.fields = fields;
        this.recording = recording;
        this.changes = changes;
    }

    /// A form for a new cost.
    ///
    /// @param matter the one it begins with, if any
    public Component newCost(
            Optional<MatterId> matter, SerializableConsumer<WorkItemId> recorded, SerializableRunnable leave) {
        var entries = new CostEntries(fields.today());
        entries.matter = matter.flatMap(fields.choices()::find).orElse(null);
        return new CostForm(
                text("costs.newCost"), entries, fields, typed -> record(typed, IfSimilar.ASK, recorded), leave);
    }

    /// A form for a new fixed charge.
    ///
    /// @param matter the one it begins with, if any
    public Component newCharge(
            Optional<MatterId> matter, SerializableConsumer<WorkItemId> recorded, SerializableRunnable leave) {
        var entries = new ChargeEntries(fields.today());
        entries.matter = matter.flatMap(fields.choices()::find).orElse(null);
        return new ChargeForm(
                text("costs.newCharge"),
                entries,
                fields,
                typed -> recorded.accept(recording.recordCharge(typed.command, typed.details())),
                leave);
    }

    /// A form for a cost or a fixed charge that is recorded already.
    public Component editing(WorkLine line, SerializableRunnable saved, SerializableRunnable leave) {
        var matter = matterOf(line);
        return switch (line.kind()) {
            case COST ->
                new CostForm(
                        text("costs.editCost"),
                        CostEntries.of(line, matter),
                        fields,
                        typed -> {
                            changes.changeCost(line.id(), typed.details(), line.version());
                            saved.run();
                        },
                        leave);
            case CHARGE ->
                new ChargeForm(
                        text("costs.editCharge"),
                        ChargeEntries.of(line, matter),
                        fields,
                        typed -> {
                            changes.changeCharge(line.id(), typed.details(), line.version());
                            saved.run();
                        },
                        leave);
            case TIME -> throw new IllegalArgumentException("Time has a form of its own");
        };
    }

    /// A form that raises or lowers what the client pays for a line.
    public Component adjusting(WorkLine line, SerializableRunnable saved, SerializableRunnable leave) {
        return new AdjustmentForm(
                line,
                change -> {
                    changes.adjust(line.id(), change, line.version());
                    saved.run();
                },
                leave);
    }

    private void record(CostEntries typed, IfSimilar ifSimilar, SerializableConsumer<WorkItemId> recorded) {
        switch (recording.recordCost(typed.command, typed.details(), ifSimilar)) {
            case Recorded(var id) -> recorded.accept(id);
            case LikelyDuplicate duplicate -> ask(() -> record(typed, IfSimilar.RECORD_ANYWAY, recorded));
        }
    }

    private static void ask(SerializableRunnable anyway) {
        var question = new ConfirmDialog();
        question.setHeader(text("costs.duplicate.title"));
        question.setText(text("costs.duplicate.text"));
        question.setCancelable(true);
        question.setCancelText(text("costs.duplicate.leave"));
        question.setConfirmText(text("costs.duplicate.anyway"));
        question.addConfirmListener(event -> anyway.run());
        question.open();
    }

    private @Nullable MatterChoice matterOf(WorkLine line) {
        return Optional.ofNullable(line.matter())
                .flatMap(fields.choices()::find)
                .orElse(null);
    }

    private static String text(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
