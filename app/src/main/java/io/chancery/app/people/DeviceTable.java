package io.chancery.app.people;

import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.Visitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The browsers of the bound firm's people. How long one is remembered is asked of the firm's policy each time: one
/// that becomes stricter counts at once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeviceTable {

    /// As long as a browser keeps its secret.
    private static final Duration KEPT = Duration.ofDays(400);

    private static final String REMEMBERED =
            " remembered_at > cast(:now as timestamptz) - make_interval(days => :days) ";

    private final JdbcClient jdbc;
    private final FactorTable factors;
    private final Clock clock;

    DeviceTable(JdbcClient jdbc, FactorTable factors, Clock clock) {
        this.jdbc = jdbc;
        this.factors = factors;
        this.clock = clock;
    }

    private record Line(UUID id, String browser, String system, Instant rememberedAt) {
        DeviceRow row(int days) {
            return new DeviceRow(new DeviceId(id), browser, system, rememberedAt.plus(Duration.ofDays(days)));
        }
    }

    boolean knowsAnyOf(PersonId person) {
        return jdbc.sql("select exists (select from device where person = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Those that nobody used for longer than a browser keeps its secret go.
    ///
    /// @return whether it is the first time
    boolean meet(PersonId person, OneTimeToken secret, Visitor visitor) {
        jdbc.sql("delete from device where seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        // A row that was there before has another id than the one made for this time.
        var id = Ids.next();
        return jdbc.sql("""
                        insert into device as known (id, person, secret_hash, browser, system, met_at, seen_at)
                        values (:id, :person, :hash, :browser, :system, :now, :now)
                        on conflict (person, secret_hash) do update
                           set seen_at = excluded.seen_at, browser = excluded.browser, system = excluded.system
                        returning known.id = :id""")
                .param("id", id)
                .param("person", person.value())
                .param("hash", secret.hash())
                .param("browser", visitor.browser())
                .param("system", visitor.system())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /// The browser has another secret from now on, whoever uses it.
    void renew(OneTimeToken before, OneTimeToken secret) {
        jdbc.sql("update device set secret_hash = :hash where secret_hash = :before")
                .param("hash", secret.hash())
                .param("before", before.hash())
                .update();
    }

    void remember(PersonId person, OneTimeToken secret) {
        jdbc.sql("update device set remembered_at = :now where person = :person and secret_hash = :hash")
                .param("now", now())
                .param("person", person.value())
                .param("hash", secret.hash())
                .update();
    }

    boolean isRemembered(PersonId person, OneTimeToken secret) {
        return jdbc.sql("select exists (select from device where person = :person and secret_hash = :hash and"
                        + REMEMBERED + ")")
                .param("person", person.value())
                .param("hash", secret.hash())
                .param("now", now())
                .param("days", factors.rememberedDays())
                .query(Boolean.class)
                .single();
    }

    /// Those that are asked for no second step now, the last chosen first.
    List<DeviceRow> remembered(PersonId person) {
        int days = factors.rememberedDays();
        return jdbc
                .sql("select id, browser, system, remembered_at from device where person = :person and" + REMEMBERED
                        + "order by remembered_at desc, id limit 100")
                .param("person", person.value())
                .param("now", now())
                .param("days", days)
                .query(Line.class)
                .stream()
                .map(line -> line.row(days))
                .toList();
    }

    /// @return whether it was remembered until now
    boolean forget(PersonId person, DeviceId id) {
        return jdbc.sql("""
                                update device set remembered_at = null
                                 where id = :id and person = :person and remembered_at is not null""")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// Every browser of theirs is asked again.
    void forgetAll(PersonId person) {
        jdbc.sql("update device set remembered_at = null where person = :person and remembered_at is not null")
                .param("person", person.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
