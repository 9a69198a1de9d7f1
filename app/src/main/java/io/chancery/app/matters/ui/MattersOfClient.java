package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ui.ClientSection;
import io.chancery.app.forms.Links;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.people.Permission;
import io.chancery.themes.detail.Section;

/// A client's matters on the client's page.
@org.springframework.stereotype.Component
class MattersOfClient implements ClientSection {

    private static final int SHOWN = 12;

    private final MatterDirectory directory;

    MattersOfClient(MatterDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String permission() {
        return Permission.MATTER_READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section(ClientId client) {
        var ui = UI.getCurrentOrThrow();
        var section = new Section(ui.getTranslation("matters.ofClient"));
        var matters = directory.ofClient(client, SHOWN);
        if (matters.isEmpty()) {
            section.add(new Paragraph(ui.getTranslation("matters.ofClient.none")));
            return section;
        }
        var links = new Links();
        matters.forEach(matter -> links.link(
                MattersNavigation.toMatter(matter.id()),
                matter.name(),
                matter.number().value()));
        section.add(links);
        return section.action(
                new Anchor(MattersNavigation.toMattersOf(client), ui.getTranslation("matters.ofClient.all")));
    }
}
