package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentRow;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.documents.FileKind;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;

/// All documents, found by what is in them, and beside them the one that the address names.
@Route(DocumentsNavigation.PATH)
@RolesAllowed(Permission.DOCUMENT_READ)
class DocumentListView extends ListPage<DocumentRow> implements HasDynamicTitle {

    private final DocumentScreens screens;

    DocumentListView(DocumentScreens screens, ListKeeping layouts, ViewKeeping views) {
        super("documents", row -> row.id().toString(), new DocumentRows(screens.list()));
        this.screens = screens;

        // Create
        grid().name("name", DocumentRow::name)
                .text("found", row -> row.snippet().plain())
                .text("matter", DocumentRow::matterTitle)
                .text("kind", row -> DocumentWords.kind(this, row.kind()))
                .figures("size", row -> SizeFormat.of(row.bytes(), getLocale()))
                .instant("sent", row -> screens.moment(row.sentAt()))
                .text("sender", DocumentRow::sentBy)
                .unsorted("found");
        addFilter(new Filter.Period("sent"));
        addFilter(new Filter.Choice(
                "kind",
                Arrays.stream(FileKind.values())
                        .map(kind -> new Filter.Option(kind.name(), DocumentWords.kind(this, kind)))
                        .toList()));

        addFilter(new Filter.Flag("trash"));

        // Listen
        setDetail(this::detail);

        // Lay out
        setCsv("documents.csv", new PagedCsv<>(grid(), new DocumentRows(screens.list())));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documents.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .<Component>map(document -> screens.panel(new DocumentId(document), this::refresh, this::close))
                .orElseGet(NothingHere::new);
    }
}
