package io.chancery.infra.commands;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps command ids in the firm's schema. The unique key makes a second transaction wait for the first. When a click
/// came is told by the database's clock: what is written about an earlier day must not be swept as if it were as old.
@Repository
class TenantCommands implements Commands {

    private final JdbcClient jdbc;

    TenantCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID once(CommandId command, Supplier<UUID> work) {
        int isNew = jdbc.sql("insert into command (id, at) values (:id, clock_timestamp()) on conflict (id) do nothing")
                .param("id", command.value())
                .update();
        if (isNew == 0) {
            return resultOf(command).orElseThrow();
        }
        var result = work.get();
        jdbc.sql("update command set result = :result where id = :id")
                .param("result", result)
                .param("id", command.value())
                .update();
        return result;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> resultOf(CommandId command) {
        return jdbc.sql("select result from command where id = :id and result is not null")
                .param("id", command.value())
                .query(UUID.class)
                .optional();
    }
}
