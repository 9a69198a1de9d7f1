package io.chancery.app.clients.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ClientFinds implements FrameFinds {

    private final ClientDirectory directory;

    ClientFinds(ClientDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String permission() {
        return Permission.CLIENT_READ;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var group = UI.getCurrentOrThrow().getTranslation("clients.title");
        return directory.matching(typed, 0, limit).stream()
                .map(client -> PaletteEntry.to(
                        ClientsNavigation.toClient(client.id()),
                        client.name(),
                        client.number().value(),
                        group,
                        Glyph.PEOPLE))
                .toList();
    }
}
