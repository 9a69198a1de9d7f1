package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.ActorSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Matters of which nothing is thrown away, and why.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HoldTable {

    private final ActorSource actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    HoldTable(ActorSource actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return false when it was on hold already
    boolean add(MatterId matter, String reason) {
        return jdbc.sql("""
                        insert into document_hold (matter, reason, since, by_name) values (:matter, :reason, :at, :by)
                        on conflict do nothing""")
                        .param("matter", matter.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", actors.current().name())
                        .update()
                == 1;
    }

    /// @return false when it was not on hold
    boolean remove(MatterId matter) {
        return jdbc.sql("delete from document_hold where matter = :matter")
                        .param("matter", matter.value())
                        .update()
                == 1;
    }

    /// Nobody puts the matter on hold until this transaction is over.
    void lockMatter(MatterId matter) {
        jdbc.sql("select from matter where id = :matter for update")
                .param("matter", matter.value())
                .query()
                .listOfRows();
    }

    Optional<String> reason(MatterId matter) {
        return jdbc.sql("select reason from document_hold where matter = :matter")
                .param("matter", matter.value())
                .query(String.class)
                .optional();
    }

    /// @throws MatterIsOnHold while it is
    void requireNone(MatterId matter) {
        reason(matter).ifPresent(reason -> {
            throw new MatterIsOnHold(reason);
        });
    }
}
