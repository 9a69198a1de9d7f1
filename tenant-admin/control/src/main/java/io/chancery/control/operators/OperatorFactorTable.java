package io.chancery.control.operators;

import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// The SQL of operators' second factors. What may happen once is one statement whose condition names the state before,
/// so of two who try at once one succeeds.
@InControl(propagation = Propagation.MANDATORY)
class OperatorFactorTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorFactorTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param secret sealed; null until the first one is confirmed
    /// @param pending sealed, what is being set up; null when nothing is
    record Kept(
            byte @Nullable [] secret,
            byte @Nullable [] pending,
            @Nullable Instant confirmedAt) {}

    public Optional<Kept> find(OperatorId operator) {
        return jdbc.sql("select secret, pending, confirmed_at from control.operator_factor where operator = :operator")
                .param("operator", operator.value())
                .query((row, n) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new Kept(
                            row.getBytes("secret"),
                            row.getBytes("pending"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    /// Beside the factor that counts, if there is one, and in place of what was being set up.
    public void begin(OperatorId operator, byte[] sealed) {
        jdbc.sql("""
                        insert into control.operator_factor (operator, pending) values (:operator, :sealed)
                        on conflict (operator) do update set pending = excluded.pending""")
                .param("operator", operator.value())
                .param("sealed", sealed)
                .update();
    }

    /// @param pending as it was read: somebody may have begun anew meanwhile
    /// @return false when it was confirmed or replaced meanwhile
    public boolean confirm(OperatorId operator, byte[] pending, long step) {
        return jdbc.sql("""
                                update control.operator_factor
                                   set secret = pending, pending = null, confirmed_at = :now, last_step = :step
                                 where operator = :operator and pending = :pending""")
                        .param("operator", operator.value())
                        .param("pending", pending)
                        .param("step", step)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Takes the code of that time step.
    ///
    /// @return false when it or a later one was taken before
    public boolean take(OperatorId operator, long step) {
        return jdbc.sql("""
                                update control.operator_factor set last_step = :step
                                 where operator = :operator and secret is not null and last_step < :step""")
                        .param("operator", operator.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    /// @return false when it is not one of theirs, or was used before
    public boolean takeCode(OperatorId operator, String hash) {
        return jdbc.sql("""
                                update control.operator_recovery_code set used_at = :now
                                 where operator = :operator and code_hash = :hash and used_at is null""")
                        .param("operator", operator.value())
                        .param("hash", hash)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// The codes of before stop working.
    public void replaceCodes(OperatorId operator, List<String> hashes) {
        deleteCodes(operator);
        for (var hash : hashes) {
            jdbc.sql("insert into control.operator_recovery_code (operator, code_hash) values (:operator, :hash)")
                    .param("operator", operator.value())
                    .param("hash", hash)
                    .update();
        }
    }

    public int codesLeft(OperatorId operator) {
        return jdbc.sql("select count(*) from control.operator_recovery_code"
                        + " where operator = :operator and used_at is null")
                .param("operator", operator.value())
                .query(Integer.class)
                .single();
    }

    /// The recovery codes go with it.
    ///
    /// @return false when there was none to remove
    public boolean remove(OperatorId operator) {
        deleteCodes(operator);
        return jdbc.sql("delete from control.operator_factor where operator = :operator and secret is not null")
                        .param("operator", operator.value())
                        .update()
                == 1;
    }

    private void deleteCodes(OperatorId operator) {
        jdbc.sql("delete from control.operator_recovery_code where operator = :operator")
                .param("operator", operator.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
