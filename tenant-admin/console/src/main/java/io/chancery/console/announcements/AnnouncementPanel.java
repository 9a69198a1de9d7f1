package io.chancery.console.announcements;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.announcements.AnnouncementDesk;
import io.chancery.control.announcements.AnnouncementRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.Releases;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.InstantFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One announcement: what people read in each language, when and how many firms, and the ending of it.
final class AnnouncementPanel extends Composite<Div> {

    private final UUID id;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the page works with.
    @Component
    record Desk(AnnouncementDesk announcements, Releases releases, CurrentOperator operator, Clock clock) {

        /// When it was or is, where the operator's clock runs.
        String time(Instant at) {
            return InstantFormat.toTheMinute(operator.require().locale(), operator.zone())
                    .format(at);
        }
    }

    /// @param changed called after it was ended
    AnnouncementPanel(UUID id, Desk desk, SerializableRunnable changed) {
        this.id = id;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassName("ch-panel");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.announcements()
                .find(id)
                .ifPresentOrElse(
                        this::show, () -> getContent().add(new Paragraph(getTranslation("announcements.unknown"))));
    }

    private void show(AnnouncementRow row) {
        var standing = row.standing(desk.clock().instant());
        var head = new DetailHead(getTranslation("announcements.standing." + standing.name()))
                .kicker(getTranslation("announcements.by", row.writtenBy(), desk.time(row.writtenAt())))
                .figure(new Figure(getTranslation("announcements.column.from"), desk.time(row.from())))
                .figure(new Figure(getTranslation("announcements.column.until"), desk.time(row.until())))
                .figure(new Figure(getTranslation("announcements.column.firms"), Integer.toString(row.firms())));
        if (standing != AnnouncementRow.Standing.OVER && desk.operator().may(OperatorPermission.FIRM_TELL)) {
            head.primary(getTranslation("announcements.end"), event -> askToEnd());
        }
        getContent()
                .add(
                        head,
                        new Section(getTranslation("announcements.english"), new Paragraph(row.english())),
                        new Section(getTranslation("announcements.german"), new Paragraph(row.german())));
    }

    private void askToEnd() {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("announcements.end-title"),
                        getTranslation("announcements.end-effect"),
                        getTranslation("releases.reason-help"),
                        "",
                        getTranslation("announcements.end"),
                        reason -> {
                            desk.announcements().end(command, id, reason);
                            show();
                            changed.run();
                        })
                .open();
    }
}
