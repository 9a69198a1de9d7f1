package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ui.ClientSection;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterReference;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.ListChoice;

/// What was sent on a client's matters, on the client's page, and the box to drop more into: for one of the matters
/// that this person may know of.
@org.springframework.stereotype.Component
class DocumentsOfClient implements ClientSection {

    private static final int SHOWN = 8;
    private static final int MATTERS_MAX = 200;

    private final DocumentScreens screens;
    private final MatterDirectory matters;

    DocumentsOfClient(DocumentScreens screens, MatterDirectory matters) {
        this.screens = screens;
        this.matters = matters;
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
    public Component section(ClientId client) {
        var ui = UI.getCurrentOrThrow();
        var section = new Section(ui.getTranslation("documents.title"));
        var shown = new Div();
        show(shown, client);
        if (Permissions.has(Permission.DOCUMENT_WRITE)) {
            sendTo(section, client, shown);
        }
        section.add(shown);
        return section.action(
                new Anchor(DocumentsNavigation.toDocumentsOf(client), ui.getTranslation("documents.allOfClient")));
    }

    private void sendTo(Section section, ClientId client, Div shown) {
        var ui = UI.getCurrentOrThrow();
        var open = matters.ofClient(client, MATTERS_MAX).stream()
                .filter(MatterReference::open)
                .toList();
        if (open.isEmpty()) {
            section.add(new Paragraph(ui.getTranslation("documents.no-open-matter")));
            return;
        }
        var place = new Div();
        var choice = new ListChoice<MatterReference>();
        choice.setLabel(ui.getTranslation("documents.field.matter"));
        choice.setItems(open);
        choice.setItemLabelGenerator(matter -> matter.number() + " " + matter.name());
        choice.addValueChangeListener(event -> {
            place.removeAll();
            place.add(screens.box(
                    ui.getTranslation("documents.drop"), event.getValue().id(), _ -> show(shown, client)));
        });
        choice.setValue(open.getFirst());
        choice.setVisible(open.size() > 1);
        section.add(choice, place);
    }

    private void show(Div place, ClientId client) {
        place.removeAll();
        var rows = screens.list().ofClient(client, SHOWN);
        place.add(
                rows.isEmpty()
                        ? new Paragraph(UI.getCurrentOrThrow().getTranslation("documents.none-of-client"))
                        : screens.links(rows, row -> row.matterTitle()));
    }
}
