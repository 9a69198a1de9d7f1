package io.chancery.app.people;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Visitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The sign-ins of the bound firm.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInRows {

    private static final Duration KEPT = Duration.ofDays(30);

    /// When somebody was last seen is noted to some minutes.
    private static final Duration SEEN_LATE = Duration.ofMinutes(6);

    private static final String COLUMNS = "id, began_at, seen_at, address, browser, system";
    private static final String OPEN = " ended_at is null and seen_at > :idle and began_at > :oldest ";

    private static final RowMapper<Line> LINES = new SimplePropertyRowMapper<>(Line.class);

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final SecurityCounts counts;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /// @param idle how long somebody may do nothing
    /// @param longest how long a sign-in lasts, whatever they do
    SignInRows(
            JdbcClient jdbc,
            Announcements announcements,
            SecurityCounts counts,
            Clock clock,
            @Value("${server.servlet.session.timeout:60m}") Duration idle,
            @Value("${chancery.sign-in.longest:24h}") Duration longest) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.counts = counts;
        this.clock = clock;
        this.idle = idle.plus(SEEN_LATE);
        this.longest = longest;
    }

    private record Line(UUID id, Instant beganAt, Instant seenAt, String address, String browser, String system) {

        SignInRow row() {
            return new SignInRow(new SignInId(id), beganAt, seenAt, address, browser, system);
        }
    }

    /// A new row; those that nobody needs any more go.
    ///
    /// @param ofProvider the session at the firm's provider, empty for one without a name; null for who came in by
    ///     their own means
    SignInId begin(PersonId person, Visitor visitor, @Nullable String ofProvider) {
        var id = new SignInId(Ids.next());
        jdbc.sql("""
                        insert into sign_in (id, person, began_at, seen_at, address, browser, system, provider_session)
                        values (:id, :person, :now, :now, :address, :browser, :system, :provider)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("now", ago(Duration.ZERO))
                .param("address", visitor.address())
                .param("browser", visitor.browser())
                .param("system", visitor.system())
                .param("provider", ofProvider)
                .update();
        jdbc.sql("delete from sign_in where began_at < :before")
                .param("before", ago(KEPT))
                .update();
        return id;
    }

    boolean isOpen(SignInId id, PersonId person) {
        return jdbc.sql("select exists (select from sign_in where id = :id and person = :person and" + OPEN + ")")
                .param("id", id.value())
                .param("person", person.value())
                .param("idle", ago(idle))
                .param("oldest", ago(longest))
                .query(Boolean.class)
                .single();
    }

    void seen(SignInId id) {
        jdbc.sql("update sign_in set seen_at = :now where id = :id and seen_at < :now and" + OPEN)
                .param("id", id.value())
                .param("now", ago(Duration.ZERO))
                .param("idle", ago(idle))
                .param("oldest", ago(longest))
                .update();
    }

    /// Where somebody is signed in now, the last used first.
    List<SignInRow> open(PersonId person, int limit) {
        return jdbc
                .sql("select " + COLUMNS + " from sign_in where person = :person and" + OPEN
                        + "order by seen_at desc, id limit :limit")
                .param("person", person.value())
                .param("idle", ago(idle))
                .param("oldest", ago(longest))
                .param("limit", limit)
                .query(Line.class)
                .stream()
                .map(Line::row)
                .toList();
    }

    /// Its own session is ending: nobody needs to be told.
    void signedOut(SignInId id) {
        jdbc.sql("update sign_in set ended_at = :now, ended_why = :why where id = :id and ended_at is null")
                .param("now", ago(Duration.ZERO))
                .param("why", SignInEnd.SIGNED_OUT.name())
                .param("id", id.value())
                .update();
    }

    /// @return the one that was open until now, if it was
    List<SignInRow> end(PersonId person, SignInId id, SignInEnd why) {
        return end("id = :id", person, id, why);
    }

    /// @param but the one that goes on; null for none
    /// @return those that were open until now
    List<SignInRow> endAll(PersonId person, @Nullable SignInId but, SignInEnd why) {
        return but == null ? end("true", person, null, why) : end("id <> :id", person, but, why);
    }

    private List<SignInRow> end(String which, PersonId person, @Nullable SignInId id, SignInEnd why) {
        var ended = jdbc
                .sql("update sign_in set ended_at = :now, ended_why = :why where person = :person and" + OPEN + "and "
                        + which + " returning " + COLUMNS)
                .param("now", ago(Duration.ZERO))
                .param("why", why.name())
                .param("person", person.value())
                .param("idle", ago(idle))
                .param("oldest", ago(longest))
                .param("id", id == null ? null : id.value())
                .query(Line.class)
                .stream()
                .map(Line::row)
                .toList();
        tell(ended);
        return ended;
    }

    /// Ends what began at the firm's provider before that moment: what goes back to that session there, and of a known
    /// person also what goes back to none with a name.
    ///
    /// @param person null for whoever it was
    /// @param session empty for every one of the person
    /// @return those that were open until now, by whose they were
    Map<PersonId, List<SignInRow>> endOfProvider(@Nullable PersonId person, String session, Instant before) {
        var lines = jdbc.sql("""
                        update sign_in set ended_at = :now, ended_why = :why
                         where provider_session is not null and began_at < :before
                           and (cast(:person as uuid) is null or person = :person)
                           and (:session = '' or provider_session = :session
                                or provider_session = '' and cast(:person as uuid) is not null)
                           and""" + OPEN + "returning person, " + COLUMNS)
                .param("now", ago(Duration.ZERO))
                .param("why", SignInEnd.AT_PROVIDER.name())
                .param("before", Timestamp.from(before))
                .param("person", person == null ? null : person.value())
                .param("session", session)
                .param("idle", ago(idle))
                .param("oldest", ago(longest))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getObject("person", UUID.class)),
                        LINES.mapRow(row, n).row()))
                .list();
        var ended = lines.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        ended.values().forEach(this::tell);
        return ended;
    }

    private void tell(List<SignInRow> ended) {
        counts.add(SecurityEvent.SIGN_IN_ENDED, ended.size());
        var firm = TenantContext.require();
        ended.forEach(one -> announcements.publish(
                new Announcement(firm, SignInBook.ENDED, one.id().toString())));
    }

    private Timestamp ago(Duration past) {
        return Timestamp.from(clock.instant().minus(past));
    }
}
