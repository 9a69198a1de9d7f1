package io.chancery.app.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.chancery.themes.detail.TimelineEntry.Change;
import java.util.List;

/// The fields of one entry, before and after.
class ChangesTable extends Composite<Div> {

    ChangesTable(List<Change> changes) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("audit.changes.caption"));
        table.getCaption().addClassName("ch-sr-only");
        table.getHead()
                .add(new NativeTableRow(
                        header("col", getTranslation("audit.changes.field")),
                        header("col", getTranslation("audit.changes.before")),
                        header("col", getTranslation("audit.changes.after"))));
        changes.forEach(change -> table.getBody()
                .add(new NativeTableRow(
                        header("row", change.field()),
                        new NativeTableCell(change.before()),
                        new NativeTableCell(change.after()))));
        getContent().addClassName("ch-changes-table");
        getContent().add(table);
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
