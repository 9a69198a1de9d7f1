package io.chancery.app.clients.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What clients bring to the frame.
@Configuration(proxyBeanMethods = false)
class ClientsInFrame {

    @Bean
    FrameEntry clientsEntry() {
        return new FrameEntry(
                new NavItem("", "clients.title", Glyph.PEOPLE, ClientsNavigation.PATH, "c", 40).alsoOnPhone(),
                Permission.CLIENT_READ);
    }

    @Bean
    FrameVerb newClient() {
        return new FrameVerb("clients.new", Glyph.PLUS, ClientsNavigation.toNewClient(), Permission.CLIENT_WRITE, 40);
    }
}
