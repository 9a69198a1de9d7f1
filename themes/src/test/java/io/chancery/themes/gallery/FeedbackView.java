package io.chancery.themes.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.feedback.Progress;
import io.chancery.themes.feedback.Step;
import io.chancery.themes.feedback.StepList;
import java.util.List;
import java.util.stream.Stream;

/// Everything the screen may answer, in the console's frame.
@Route(value = "feedback", layout = GalleryConsoleFrame.class)
@PageTitle("Feedback")
public class FeedbackView extends DetailPage {

    public FeedbackView() {
        super(new DetailHead("Open firm Birchwood Solicitors"));
        StepList steps = new StepList();
        steps.show(List.of(
                new Step("Create the schema", Step.State.DONE, "38 ms", ""),
                new Step("Migrate to version 42", Step.State.DONE, "212 ms", ""),
                new Step("First admin's link", Step.State.RUNNING, "", "Waiting for the node app-1"),
                new Step("Branding", Step.State.WAITING, "", ""),
                new Step("Demo data", Step.State.SKIPPED, "", ""),
                new Step(
                        "Checks",
                        Step.State.FAILED,
                        "3 s",
                        "The trial balance is off by 0.01 in ledger account 1200.")));
        Progress progress = new Progress("Rendering invoices", () -> Notices.done("Stopped"));
        progress.show("Rendering invoices", 45, 120);
        Button[] notices = {
            new Button("Done", _ -> Notices.done("Saved")),
            new Button("Undo", _ -> Notices.done("3 entries archived", () -> {})),
            new Button(
                    "Refused",
                    _ -> Notices.refused("The period of October is closed. Choose a date from November 1 on.")),
            new Button("Failed", _ -> Notices.failed("7F3A-19C2", false, () -> {})),
            new Button(
                    "Dangerous",
                    _ -> new ConfirmByName(
                                    "Close the firm Birchwood?",
                                    "All its data will be unreadable after 30 days.",
                                    "birchwood",
                                    "Close the firm",
                                    () -> {})
                            .open())
        };
        add(new Section("Steps", steps), new Section("Progress", progress), new Section("Answers", notices));
        add(new Section(
                "States",
                Stream.of(Tone.values())
                        .map(tone -> new StatusBadge(tone.name().toLowerCase(java.util.Locale.ROOT), tone))
                        .toArray(StatusBadge[]::new)));
        add(new Section(
                "Nothing here",
                new EmptyState(
                        Glyph.INVOICE,
                        "No invoices yet",
                        "Invoices are made from unbilled work. Record time on a matter, then issue its first invoice.",
                        new Button("Record time"))));
    }
}
