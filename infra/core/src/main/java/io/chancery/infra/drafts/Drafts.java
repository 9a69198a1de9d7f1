package io.chancery.infra.drafts;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.crypto.MarkedValues;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The half-filled long forms of the signed-in person. Each person sees their own alone. What was typed is sealed,
/// since it may be what is sealed where it belongs.
@Service
@Transactional
public class Drafts {

    private final JdbcClient jdbc;
    private final MarkedValues values;
    private final ActorSource actors;
    private final Clock clock;

    Drafts(JdbcClient jdbc, MarkedValues values, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param form which form, such as `matter`
    /// @param subject the thing the form edits, or the command id of a thing that does not exist yet
    /// @param content what was typed, in the form's own notation
    public void save(String form, UUID subject, String content) {
        jdbc.sql("""
                        insert into draft (person, form, subject, content, saved_at)
                        values (:person, :form, :subject, :content, :at)
                        on conflict (person, form, subject) do update set content = :content, saved_at = :at
                        """)
                .param("person", person())
                .param("form", form)
                .param("subject", subject)
                .param("content", values.seal(purpose(), content))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<String> find(String form, UUID subject) {
        return jdbc.sql("select content from draft where person = :person and form = :form and subject = :subject")
                .param("person", person())
                .param("form", form)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(kept -> values.open(purpose(), kept));
    }

    public void discard(String form, UUID subject) {
        jdbc.sql("delete from draft where person = :person and form = :form and subject = :subject")
                .param("person", person())
                .param("form", form)
                .param("subject", subject)
                .update();
    }

    private String purpose() {
        return DraftSeals.PURPOSE + person();
    }

    private UUID person() {
        return Objects.requireNonNull(actors.current().id(), "A draft belongs to a signed-in person");
    }
}
