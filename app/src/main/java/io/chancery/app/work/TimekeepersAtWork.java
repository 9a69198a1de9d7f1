package io.chancery.app.work;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.timekeepers.TimekeeperId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds a timekeeper while their time is written: two tabs that record at once must not fill a day twice.
@Component
class TimekeepersAtWork {

    private final WorkRights rights;
    private final JdbcClient jdbc;

    TimekeepersAtWork(WorkRights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /// Waits for other recordings of this timekeeper; answers number and name.
    ///
    /// @throws TimekeeperIsArchived when they record nothing more
    String hold(TimekeeperId timekeeper) {
        return jdbc.sql("""
                        select person, archived_at, number || ' ' || btrim(first_name || ' ' || last_name) as title
                          from timekeeper where id = :id for no key update""")
                .param("id", timekeeper.value())
                .query((row, n) -> {
                    rights.requireMayWriteFor(row.getObject("person", UUID.class));
                    if (row.getTimestamp("archived_at") != null) {
                        throw new TimekeeperIsArchived(row.getString("title"));
                    }
                    return row.getString("title");
                })
                .optional()
                .orElseThrow(() -> new NotInThisFirm("timekeeper", timekeeper.value()));
    }
}
