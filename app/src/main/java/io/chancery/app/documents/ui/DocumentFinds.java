package io.chancery.app.documents.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.documents.DocumentList;
import io.chancery.app.documents.DocumentRow;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds documents by what is in them from anywhere.
@Component
class DocumentFinds implements FrameFinds {

    private final DocumentList list;

    DocumentFinds(DocumentList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.DOCUMENT_READ;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        if (typed.isBlank()) {
            return List.of();
        }
        var group = UI.getCurrentOrThrow().getTranslation("documents.title");
        return list.rows(new ListQuery(typed, Map.of(), List.of()), 0, limit).stream()
                .map(row -> PaletteEntry.to(
                        DocumentsNavigation.toDocument(row.id()), row.name(), detail(row), group, Glyph.DOCUMENT))
                .toList();
    }

    private static String detail(DocumentRow row) {
        return row.snippet().isEmpty()
                ? row.matterTitle()
                : row.matterTitle() + " · " + row.snippet().plain();
    }
}
