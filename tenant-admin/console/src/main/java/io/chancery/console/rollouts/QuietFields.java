package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import io.chancery.control.rollouts.QuietPeriod;
import io.chancery.themes.Glyph;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The times in which a rollout orders nothing, as many as one likes.
final class QuietFields extends Composite<Div> {

    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final ZoneId zone;

    private record Line(DateTimePicker from, DateTimePicker until, Div row) implements Serializable {}

    QuietFields(ZoneId zone) {
        this.zone = zone;
        var add = new Button(getTranslation("rollouts.form.add-quiet"), Glyph.PLUS.create(), event -> add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("ch-wave-lines");
        getContent().add(rows, add);
    }

    boolean hasChanges() {
        return !lines.isEmpty();
    }

    /// Only after [#check] has found nothing.
    List<QuietPeriod> periods() {
        return lines.stream()
                .map(line -> new QuietPeriod(
                        line.from().getValue().atZone(zone).toInstant(),
                        line.until().getValue().atZone(zone).toInstant()))
                .toList();
    }

    /// Whether each has both ends and a length; otherwise the end that does not fit says so.
    boolean check() {
        boolean all = true;
        for (var line : lines) {
            boolean good = isRight(line.from().getValue(), line.until().getValue());
            line.until().setInvalid(!good);
            line.until().setErrorMessage(good ? "" : getTranslation("rollouts.form.quiet-wrong"));
            all &= good;
        }
        return all;
    }

    private static boolean isRight(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        return from != null && until != null && from.isBefore(until);
    }

    private void add() {
        var from = new DateTimePicker(getTranslation("rollouts.form.quiet-from"));
        from.setLocale(getLocale());
        var until = new DateTimePicker(getTranslation("rollouts.form.quiet-until"));
        until.setLocale(getLocale());
        var remove = new Button(Glyph.CLOSE.create());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("rollouts.form.remove-quiet"));
        var row = new Div(from, until, remove);
        row.addClassName("ch-quiet-line");
        var line = new Line(from, until, row);
        remove.addClickListener(event -> {
            lines.remove(line);
            rows.remove(row);
        });
        lines.add(line);
        rows.add(row);
        from.focus();
    }
}
