package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import io.chancery.app.ebilling.ImportedFile;
import io.chancery.themes.list.RecordGrid;
import java.time.ZoneOffset;
import java.util.List;

/// The files that were taken in, the latest first.
class EarlierImports extends Composite<RecordGrid<ImportedFile>> {

    private final List<ImportedFile> files;

    EarlierImports(List<ImportedFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    protected RecordGrid<ImportedFile> initContent() {
        var grid = new RecordGrid<ImportedFile>("ebilling.files");
        grid.name("name", ImportedFile::name)
                .text("invoices", ImportedFile::invoices)
                .figures("items", file -> Integer.toString(file.items()))
                .date("day", file -> file.importedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .text("by", ImportedFile::importedBy);
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setItems(files);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
