package io.chancery.app.search;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.lists.Found;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the search page asks.
@Component
class SearchScreens {

    private final List<SearchedKind> kinds;
    private final ClientDirectory clients;
    private final MatterDirectory matters;
    private final TimekeeperDirectory timekeepers;

    SearchScreens(
            List<SearchedKind> kinds,
            ClientDirectory clients,
            MatterDirectory matters,
            TimekeeperDirectory timekeepers) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(SearchedKind::order))
                .toList();
        this.clients = clients;
        this.matters = matters;
        this.timekeepers = timekeepers;
    }

    /// The kinds that this person may read.
    List<SearchedKind> kinds() {
        return kinds.stream().filter(kind -> Permissions.has(kind.permission())).toList();
    }

    Optional<SearchedKind> kind(String key) {
        return kinds().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /// Nothing while no word is typed, and of kinds of which the filters cannot be true.
    Found<Hit> find(SearchedKind kind, Asked asked, Locale reader, int offset, int limit) {
        return asked.words().isEmpty() || !kind.answers(asked) ? Found.none() : kind.find(asked, reader, offset, limit);
    }

    ClientDirectory clients() {
        return clients;
    }

    MatterDirectory matters() {
        return matters;
    }

    TimekeeperDirectory timekeepers() {
        return timekeepers;
    }
}
