package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.app.documents.HeldDocument;
import io.chancery.app.documents.Quarantine;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.documents.Objection;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What was held back or refused and why, how much room there is, and whether a scanner looks at what arrives.
@Route(RefusedListView.PATH)
@RolesAllowed(Permission.DOCUMENT_ADMIN)
class RefusedListView extends ListPage<HeldDocument> implements HasDynamicTitle {

    static final String PATH = "refused-documents";

    private final Quarantine quarantine;
    private final DocumentScreens screens;

    RefusedListView(Quarantine quarantine, DocumentRuling ruling, DocumentScreens screens) {
        super("refused", row -> row.id().toString(), new RefusedRows(quarantine));
        this.quarantine = quarantine;
        this.screens = screens;

        // Create
        grid().name("name", HeldDocument::name)
                .text("objection", row -> getTranslation("refused.objection." + row.objection()))
                .text("matter", HeldDocument::matterTitle)
                .figures("size", row -> SizeFormat.of(row.bytes(), getLocale()))
                .instant("sent", row -> screens.moment(row.sentAt()))
                .text("sender", HeldDocument::sentByName)
                .status("state", row -> RefusedPage.status(this, row))
                .unsorted("state");
        addFilter(new Filter.Choice(
                "state",
                Stream.concat(Arrays.stream(HeldDocument.State.values()).map(Enum::name), Stream.of("all"))
                        .map(state -> new Filter.Option(state, getTranslation("refused.state." + state)))
                        .toList()));
        addFilter(new Filter.Choice(
                "objection",
                Arrays.stream(Objection.values())
                        .map(one -> new Filter.Option(one.name(), getTranslation("refused.objection." + one)))
                        .toList()));
        states().forEach(this::addAction);
        addAction(new Button(getTranslation("refused.rules"), _ -> new RulesDialog(ruling, this::refresh).open()));

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("refused.title");
    }

    private List<Component> states() {
        var usage = quarantine.usage();
        var states = Stream.<Component>of(
                new StatusBadge(RefusedPage.room(this, usage)), new StatusBadge(RefusedPage.scanner(this, usage)));
        var broken = Stream.<Component>of(
                        new Anchor(DamagedListView.PATH, getTranslation("refused.broken", usage.broken())))
                .filter(_ -> usage.broken() > 0);
        return Stream.concat(states, broken).toList();
    }

    private Component detail(String id) {
        return AddressId.parse(id).<Component>map(this::panel).orElseGet(NothingHere::new);
    }

    private Component panel(UUID id) {
        return new SheetPanel<>(
                () -> quarantine.one(id),
                (held, edit, changed) -> new RefusedPage(quarantine, screens, held, changed),
                (held, leave) -> new RefusedPage(quarantine, screens, held, leave),
                this::refresh);
    }
}
