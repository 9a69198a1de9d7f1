package io.chancery.console.schemas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.schemas.SchemaDesk;
import io.chancery.control.schemas.SchemaRow;
import io.chancery.control.schemas.Schemas;
import io.chancery.infra.migration.SchemaDifference;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/// One firm's schema: which nodes cannot serve it, and each part that is not as the migrations make it.
final class SchemaPanel extends Composite<Div> {

    private final TenantId firm;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the panel works with.
    @Component
    record Desk(Schemas schemas, SchemaDesk verbs, CurrentOperator operator) {}

    /// @param changed called after a comparison was asked for
    SchemaPanel(TenantId firm, Desk desk, SerializableRunnable changed) {
        this.firm = firm;
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
        desk.schemas()
                .of(firm)
                .ifPresentOrElse(this::show, () -> getContent().add(new Paragraph(getTranslation("schemas.unknown"))));
    }

    private void show(SchemaRow row) {
        var head = new DetailHead(row.firm())
                .kicker(getTranslation("schemas.schema"))
                .status(SchemaWords.status(this, row))
                .figure(new Figure(getTranslation("schemas.column.version"), Integer.toString(row.version())))
                .figure(new Figure(getTranslation("schemas.column.floor"), SchemaWords.floor(row)))
                .figure(new Figure(getTranslation("schemas.column.found"), SchemaWords.found(row)))
                .figure(new Figure(
                        getTranslation("schemas.column.checked"),
                        SchemaWords.checked(this, row, desk.operator().zone())));
        if (row.asked()) {
            head.figure(new Figure(getTranslation("schemas.asked"), getTranslation("schemas.asked-soon")));
        } else if (desk.operator().may(OperatorPermission.JOB_MEND)) {
            head.primary(getTranslation("schemas.compare"), event -> compare());
        }
        getContent().add(head);
        if (row.behindNodes() > 0) {
            getContent().add(new Paragraph(getTranslation("schemas.behind", row.behindNodes())));
        }
        if (row.aheadNodes() > 0) {
            getContent().add(new Paragraph(getTranslation("schemas.ahead", row.aheadNodes())));
        }
        var differences = desk.schemas().differences(firm);
        if (row.found() != null) {
            getContent()
                    .add(new Section(
                            getTranslation("schemas.differences"),
                            differences.isEmpty()
                                    ? new Paragraph(getTranslation("schemas.no-differences"))
                                    : table(differences)));
        }
    }

    private void compare() {
        desk.verbs().compare(firm);
        Notices.done(getTranslation("schemas.compare-asked"));
        show();
        changed.run();
    }

    private Div table(List<SchemaDifference> differences) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("schemas.differences"));
        table.getHead()
                .add(new NativeTableRow(
                        header("col", getTranslation("schemas.difference.part")),
                        header("col", getTranslation("schemas.difference.expected")),
                        header("col", getTranslation("schemas.difference.there"))));
        differences.forEach(difference -> table.getBody()
                .add(new NativeTableRow(
                        header("row", part(difference)),
                        new NativeTableCell(definition(difference.expected())),
                        new NativeTableCell(definition(difference.found())))));
        var box = new Div(table);
        box.addClassName("ch-changes-table");
        return box;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private String part(SchemaDifference difference) {
        var name = difference.table().isEmpty() || difference.name().isEmpty()
                ? difference.table() + difference.name()
                : difference.table() + "." + difference.name();
        return "%s (%s)".formatted(name, getTranslation("schemas.kind." + difference.kind()));
    }

    private String definition(String definition) {
        return definition.isEmpty() ? getTranslation("schemas.nothing") : definition;
    }
}
