package io.chancery.app.timekeepers;

import io.chancery.app.upgrades.DataStep;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives everybody initials who was there before initials were kept, archived ones too.
@Component
class InitialsStep implements DataStep {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    InitialsStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID id, String firstName, String lastName) {}

    @Override
    public String key() {
        return "timekeepers.initials";
    }

    @Override
    public String table() {
        return "timekeeper";
    }

    @Override
    public Portion next(@Nullable String cursor) {
        var portion = jdbc.sql("""
                        select id, first_name, last_name from timekeeper
                         where (:cursor::uuid is null or id > :cursor::uuid) order by id limit :limit
                        """)
                .param("cursor", cursor)
                .param("limit", PORTION)
                .query(Named.class)
                .list();
        int changed = 0;
        for (var one : portion) {
            changed += jdbc.sql("update timekeeper set initials = :initials where id = :id and initials <> :initials")
                    .param("initials", Initials.of(one.firstName(), one.lastName()))
                    .param("id", one.id())
                    .update();
        }
        return portion.size() < PORTION
                ? Portion.last(changed)
                : Portion.andOn(changed, portion.getLast().id().toString());
    }
}
