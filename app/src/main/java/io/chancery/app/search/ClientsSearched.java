package io.chancery.app.search;

import io.chancery.app.clients.ClientList;
import io.chancery.app.clients.ui.ClientsNavigation;
import io.chancery.app.lists.Found;
import io.chancery.app.lists.Snippet;
import io.chancery.app.people.Permission;
import io.chancery.themes.Glyph;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Clients by number, name and town, as their list finds them.
@Component
class ClientsSearched implements SearchedKind {

    private final ClientList list;

    ClientsSearched(ClientList list) {
        this.list = list;
    }

    @Override
    public String key() {
        return "clients";
    }

    @Override
    public String permission() {
        return Permission.CLIENT_READ;
    }

    @Override
    public Glyph glyph() {
        return Glyph.PEOPLE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean answers(Asked asked) {
        return asked.filters().isEmpty();
    }

    @Override
    public Found<Hit> find(Asked asked, Locale reader, int offset, int limit) {
        var query = asked.by(Map.of());
        var hits = list.rows(query, offset, limit).stream()
                .map(client -> new Hit(
                        ClientsNavigation.toClient(client.id()),
                        client.name(),
                        Written.details(client.number(), client.city()),
                        Snippet.NONE,
                        "",
                        ""))
                .toList();
        return new Found<>(hits, list.count(query), false);
    }
}
