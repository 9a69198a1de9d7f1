package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.documents.DamagedDocument;
import io.chancery.app.documents.StoreHealth;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/// Documents whose stored content is not what was sent, and what to do about each.
@Route(DamagedListView.PATH)
@RolesAllowed(Permission.DOCUMENT_ADMIN)
class DamagedListView extends ListPage<DamagedDocument> implements HasDynamicTitle {

    static final String PATH = StoreHealth.PLACE;

    private final StoreHealth health;
    private final DocumentScreens screens;

    DamagedListView(StoreHealth health, DocumentScreens screens) {
        super("damaged", row -> row.id().toString(), new DamagedRows(health));
        this.health = health;
        this.screens = screens;

        // Create
        grid().name("name", DamagedDocument::name)
                .text("matter", DamagedDocument::matterTitle)
                .text("use", row -> getTranslation("room.use." + row.use()))
                .figures("size", row -> SizeFormat.of(row.bytes(), getLocale()))
                .instant("found", row -> screens.moment(row.foundAt()));
        addAction(new Anchor(RoomView.PATH, getTranslation("damaged.room")));

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("damaged.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id).<Component>map(this::panel).orElseGet(NothingHere::new);
    }

    private Component panel(UUID id) {
        return new SheetPanel<>(
                () -> health.one(id),
                (damaged, edit, changed) -> new DamagedPage(screens, damaged),
                (damaged, leave) -> new DamagedPage(screens, damaged),
                this::refresh);
    }
}
