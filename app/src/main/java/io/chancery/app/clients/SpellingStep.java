package io.chancery.app.clients;

import io.chancery.app.upgrades.DataStep;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets clients be found in any spelling that were there before the spelling was kept, archived ones too.
@Component
class SpellingStep implements DataStep {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    SpellingStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID id, String name, String city) {}

    @Override
    public String key() {
        return "clients.any-spelling";
    }

    @Override
    public String table() {
        return "client";
    }

    @Override
    public Portion next(@Nullable String cursor) {
        var portion = jdbc.sql("""
                        select id, name, city from client
                         where (:cursor::uuid is null or id > :cursor::uuid) order by id limit :limit
                        """)
                .param("cursor", cursor)
                .param("limit", PORTION)
                .query(Named.class)
                .list();
        int changed = 0;
        for (var one : portion) {
            changed += jdbc.sql("update client set spelling = :spelling where id = :id and spelling <> :spelling")
                    .param("spelling", Spelling.of(one.name(), one.city()))
                    .param("id", one.id())
                    .update();
        }
        return portion.size() < PORTION
                ? Portion.last(changed)
                : Portion.andOn(changed, portion.getLast().id().toString());
    }
}
