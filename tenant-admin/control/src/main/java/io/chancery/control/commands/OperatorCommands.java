package io.chancery.control.commands;

import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Remembers which commands of operators were carried out, in the transaction that carries them out. The unique key
/// makes a second transaction with the same command wait for the first and then take its answer.
public class OperatorCommands {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Runs the work unless this command was carried out before; then gives the id that it gave the first time.
    @InControl(propagation = Propagation.MANDATORY)
    public UUID once(CommandId command, Supplier<UUID> work) {
        int isNew = jdbc.sql("insert into control.command (id, at) values (:id, :at) on conflict (id) do nothing")
                .param("id", command.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (isNew == 0) {
            return jdbc.sql("select result from control.command where id = :id")
                    .param("id", command.value())
                    .query(UUID.class)
                    .single();
        }
        var result = work.get();
        jdbc.sql("update control.command set result = :result where id = :id")
                .param("result", result)
                .param("id", command.value())
                .update();
        return result;
    }
}
