package io.chancery.themes.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import org.jspecify.annotations.Nullable;

/// What the screen answers to a verb. Success is quiet and fades; a refusal says the rule; an accident says what was
/// saved and its number.
public final class Notices {

    private static final int FADES_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 8_000;
    private static final int REFUSAL_MILLIS = 12_000;

    private Notices() {}

    /// Done: a line that fades.
    public static Notification done(String text) {
        return show(Tone.GOOD, Glyph.CHECK, FADES_MILLIS, new Span(text));
    }

    /// Done, and it can be taken back for a while.
    public static Notification done(String text, SerializableRunnable undo) {
        Button button = new Button();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Notification notice = show(Tone.GOOD, Glyph.CHECK, UNDO_MILLIS, new Span(text), button);
        button.setText(button.getTranslation("themes.undo"));
        button.addClickListener(_ -> {
            notice.close();
            undo.run();
        });
        return notice;
    }

    /// The business says no: the rule in the person's words.
    public static Notification refused(String text) {
        return show(Tone.WARN, Glyph.INCIDENT, REFUSAL_MILLIS, new Span(text), closer());
    }

    /// We or the machine are wrong: what happened, whether anything was saved, and the number to ask about. Stays until
    /// it is closed.
    ///
    /// @param saved whether the work was saved; null when that is not known
    /// @param report opens the report of this incident; null where nothing takes reports
    public static Notification failed(String incident, @Nullable Boolean saved, @Nullable SerializableRunnable report) {
        Div words = new Div();
        Notification notice = show(Tone.BAD, Glyph.INCIDENT, 0, words);
        words.addClassName("ch-answer-words");
        String savedKey = saved == null ? "unknown" : saved ? "yes" : "no";
        words.add(
                new Span(words.getTranslation("themes.failed.title")),
                new Paragraph(words.getTranslation("themes.failed.saved." + savedKey)),
                new Paragraph(words.getTranslation("themes.failed.incident", incident)));
        if (report != null) {
            words.add(new Button(words.getTranslation("themes.failed.report"), _ -> report.run()));
        }
        notice.getChildren().findFirst().ifPresent(row -> ((Div) row).add(closer()));
        return notice;
    }

    private static Notification show(Tone tone, Glyph glyph, int millis, Component... content) {
        Div row = new Div(glyph.create());
        row.add(content);
        row.addClassNames("ch-answer", tone.cssClass());
        Notification notice = new Notification();
        notice.add(row);
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setAssertive(tone == Tone.BAD);
        notice.open();
        return notice;
    }

    private static Button closer() {
        Button close = new Button(Glyph.CLOSE.create());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("ch-answer-close");
        close.setAriaLabel(UI.getCurrent().getTranslation("themes.close"));
        close.addClickListener(_ -> close.findAncestor(Notification.class).close());
        return close;
    }
}
