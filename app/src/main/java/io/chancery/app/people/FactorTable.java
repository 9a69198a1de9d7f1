package io.chancery.app.people;

import io.chancery.infra.web.factors.RecoveryCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Second factors and recovery codes of the bound firm, and who must have them. What may happen once is one statement
/// whose condition names the state before, so of two who try at once one succeeds.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactorTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param secret sealed
    /// @param confirmedAt null while it is being set up
    record Kept(byte[] secret, @Nullable Instant confirmedAt) {

        boolean isConfirmed() {
            return confirmedAt != null;
        }
    }

    Optional<Kept> find(PersonId person) {
        return jdbc.sql("select secret, confirmed_at from person_factor where person = :person")
                .param("person", person.value())
                .query((row, _) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new Kept(row.getBytes("secret"), confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    boolean isConfirmed(PersonId person) {
        return find(person).filter(Kept::isConfirmed).isPresent();
    }

    /// Whether they have any second factor: an application that makes codes, or a passkey.
    boolean has(PersonId person) {
        return jdbc.sql("""
                        select exists (select from person_factor where person = :person and confirmed_at is not null)
                            or exists (select from passkey where person = :person)""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Replaces one that was never confirmed.
    ///
    /// @return false when there is a confirmed one
    boolean begin(PersonId person, byte[] sealed) {
        return jdbc.sql("""
                                insert into person_factor (person, secret, begun_at) values (:person, :secret, :now)
                                on conflict (person) do update set secret = excluded.secret, begun_at = excluded.begun_at
                                 where person_factor.confirmed_at is null""")
                        .param("person", person.value())
                        .param("secret", sealed)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// @param secret as it was read: somebody may have begun anew meanwhile
    /// @return false when it was confirmed or replaced meanwhile
    boolean confirm(PersonId person, byte[] secret, long step) {
        return jdbc.sql("""
                                update person_factor set confirmed_at = :now, last_step = :step
                                 where person = :person and confirmed_at is null and secret = :secret""")
                        .param("person", person.value())
                        .param("secret", secret)
                        .param("step", step)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Takes the code of that time step.
    ///
    /// @return false when it or a later one was taken before
    boolean use(PersonId person, long step) {
        return jdbc.sql("""
                                update person_factor set last_step = :step
                                 where person = :person and confirmed_at is not null and last_step < :step""").param("person", person.value()).param("step", step).update() == 1;
    }

    /// The application alone; what they have besides stays, and so do the recovery codes.
    ///
    /// @return false when there was none to remove
    boolean remove(PersonId person) {
        return jdbc.sql("delete from person_factor where person = :person and confirmed_at is not null")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void removeCodes(PersonId person) {
        jdbc.sql("delete from recovery_code where person = :person")
                .param("person", person.value())
                .update();
    }

    /// The codes of before stop working.
    void replaceCodes(PersonId person, List<RecoveryCode> codes) {
        removeCodes(person);
        for (var code : codes) {
            jdbc.sql("insert into recovery_code (person, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", code.hash(person.value()))
                    .update();
        }
    }

    /// @return false when it is not one of theirs, or was used before
    boolean use(PersonId person, RecoveryCode code) {
        return jdbc.sql("""
                                update recovery_code set used_at = :now
                                 where person = :person and code_hash = :hash and used_at is null""")
                        .param("person", person.value())
                        .param("hash", code.hash(person.value()))
                        .param("now", now())
                        .update()
                == 1;
    }

    int codesLeft(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    FactorPolicy policy() {
        return jdbc.sql("select binds from factor_policy")
                .query(String.class)
                .optional()
                .map(FactorPolicy::valueOf)
                .orElse(FactorPolicy.NOBODY);
    }

    void decide(FactorPolicy policy) {
        jdbc.sql("""
                        insert into factor_policy (binds) values (:policy)
                        on conflict (only_row) do update set binds = excluded.binds""").param("policy", policy.name()).update();
    }

    /// For how many days a browser that its owner chose is asked for no second step; 0 for never.
    int rememberedDays() {
        return jdbc.sql("select remembered_days from factor_policy")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void remember(int days) {
        jdbc.sql("""
                        insert into factor_policy (binds, remembered_days) values (:nobody, :days)
                        on conflict (only_row) do update set remembered_days = excluded.remembered_days""")
                .param("nobody", FactorPolicy.NOBODY.name())
                .param("days", days)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
