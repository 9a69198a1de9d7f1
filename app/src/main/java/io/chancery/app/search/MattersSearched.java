package io.chancery.app.search;

import io.chancery.app.lists.Found;
import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterList;
import io.chancery.app.matters.MatterRow;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.app.people.Permission;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.SortBy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Matters by number, name and client, open or closed, as their list finds them; those touched last come first.
@Component
class MattersSearched implements SearchedKind {

    private static final Map<String, String> NAMES =
            Map.of(Asked.CLIENT, "client", Asked.WHO, "responsible", Asked.DAY, "opened");

    private final MatterList list;

    MattersSearched(MatterList list) {
        this.list = list;
    }

    @Override
    public String key() {
        return "matters";
    }

    @Override
    public String permission() {
        return Permission.MATTER_READ;
    }

    @Override
    public Glyph glyph() {
        return Glyph.FOLDER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean answers(Asked asked) {
        return !asked.narrows(Asked.MATTER);
    }

    @Override
    public Found<Hit> find(Asked asked, Locale reader, int offset, int limit) {
        var query = asked.by(NAMES).filtering("state", List.of("all")).sortedBy(List.of(new SortBy("changed", true)));
        var hits = list.rows(query, offset, limit).stream()
                .map(matter -> hit(matter, reader))
                .toList();
        return new Found<>(hits, list.count(query), false);
    }

    private static Hit hit(MatterRow matter, Locale reader) {
        return new Hit(
                MattersNavigation.toMatter(matter.id()),
                matter.name(),
                Written.details(matter.number(), matter.clientName(), matter.responsible()),
                Snippet.NONE,
                Written.day(matter.openedOn(), reader),
                "");
    }
}
