package io.chancery.app.lists;

import io.chancery.infra.audit.ActorSource;
import io.chancery.themes.list.ListLayout;
import io.chancery.themes.list.ListLayouts;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps which columns each person hides in each list, and how high its rows are.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class ListKeeping implements ListLayouts {

    private final transient JdbcClient jdbc;
    private final transient ActorSource actors;

    ListKeeping(JdbcClient jdbc, ActorSource actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    @Transactional(readOnly = true)
    public ListLayout of(String list) {
        return jdbc.sql("select hidden, roomy from list_layout where person = :person and list = :list")
                .param("person", person())
                .param("list", list)
                .query((row, n) -> new ListLayout(
                        Arrays.stream(row.getString("hidden").split(","))
                                .filter(column -> !column.isEmpty())
                                .collect(Collectors.toSet()),
                        row.getBoolean("roomy")))
                .optional()
                .orElse(ListLayout.COMPACT);
    }

    @Override
    public void keep(String list, ListLayout layout) {
        jdbc.sql("""
                        insert into list_layout (person, list, hidden, roomy) values (:person, :list, :hidden, :roomy)
                        on conflict (person, list) do update set hidden = :hidden, roomy = :roomy""")
                .param("person", person())
                .param("list", list)
                .param("hidden", String.join(",", new TreeSet<>(layout.hidden())))
                .param("roomy", layout.roomy())
                .update();
    }

    private UUID person() {
        return Objects.requireNonNull(actors.current().id(), "A layout belongs to a signed-in person");
    }
}
