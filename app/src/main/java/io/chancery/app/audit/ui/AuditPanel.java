package io.chancery.app.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import java.util.Objects;
import org.springframework.util.StringUtils;

/// One entry: who did what, when and from where, what it was before and after, and why.
class AuditPanel extends Composite<Div> {

    /// @param at when, written in the reader's way
    AuditPanel(NumberedEntry row, String at) {
        var entry = row.entry();
        var head = new DetailHead(StringUtils.capitalize(AuditWords.action(this, entry.action())))
                .kicker(AuditWords.subject(this, entry))
                .figure(new Figure(getTranslation("audit.column.number"), Long.toString(row.number())))
                .figure(new Figure(getTranslation("audit.column.who"), AuditWords.who(this, row)))
                .figure(new Figure(getTranslation("audit.column.at"), at));
        if (row.address() != null) {
            head.figure(new Figure(getTranslation("audit.column.address"), Objects.toString(row.address(), "")));
        }
        getContent().addClassName("ch-panel");
        getContent().add(head);
        var reason = Objects.toString(entry.reason(), "");
        if (!reason.isEmpty()) {
            getContent().add(new Section(getTranslation("audit.column.reason"), new Paragraph(reason)));
        }
        var changes = AuditWords.changes(this, getLocale(), entry);
        if (!changes.isEmpty()) {
            getContent().add(new Section(getTranslation("audit.changes"), new ChangesTable(changes)));
        }
    }
}
