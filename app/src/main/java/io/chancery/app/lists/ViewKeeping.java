package io.chancery.app.lists;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.SavedView;
import io.chancery.themes.list.SavedViews;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps searches of lists under a name, for oneself or for the whole firm. A view holds no rows: who opens a
/// shared one
/// sees what they may see.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class ViewKeeping implements SavedViews {

    public static final int NAME_MAX = 60;

    private final transient JdbcClient jdbc;
    private final transient ActorSource actors;

    ViewKeeping(JdbcClient jdbc, ActorSource actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        return jdbc.sql("""
                        select id, name, query, shared, person = :person as own from saved_view
                         where list = :list and (shared or person = :person) order by own desc, lower(name), id""")
                .param("person", person())
                .param("list", list)
                .query((row, n) -> new SavedView(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("own")))
                .list();
    }

    /// A view of the same name and list is replaced.
    @Override
    public void save(String list, String name, String query, boolean shared) {
        var shortened =
                name.strip().substring(0, Math.min(NAME_MAX, name.strip().length()));
        jdbc.sql("""
                        insert into saved_view (id, list, person, name, query, shared)
                        values (:id, :list, :person, :name, :query, :shared)
                        on conflict (list, person, name) do update set query = :query, shared = :shared""")
                .param("id", Ids.next())
                .param("list", list)
                .param("person", person())
                .param("name", shortened)
                .param("query", query)
                .param("shared", shared)
                .update();
    }

    /// Only one's own; another person's is left alone.
    @Override
    public void delete(String id) {
        jdbc.sql("delete from saved_view where id = :id::uuid and person = :person")
                .param("id", id)
                .param("person", person())
                .update();
    }

    private UUID person() {
        return Objects.requireNonNull(actors.current().id(), "A saved view belongs to a signed-in person");
    }
}
