package io.chancery.infra.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Short work of a cell that failed too often: kept with what it was told, until somebody has it tried again.
final class DeadTasks {

    private final JdbcClient cell;
    private final TransactionTemplate transaction;

    DeadTasks(DataSource cell) {
        this.cell = JdbcClient.create(cell);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(cell));
    }

    /// @param instance of the work, `<role>:<subject>`
    void bury(String kind, String instance, String payload, Instant at) {
        transaction.executeWithoutResult(_ -> cell.sql("""
                insert into jobs.dead_task (task_name, task_instance, task_data, firm, died_at)
                values (:kind, :instance, convert_to(:payload, 'UTF8'), :firm, :at)
                on conflict (task_name, task_instance)
                do update set task_data = excluded.task_data, died_at = excluded.died_at
                """)
                .param("kind", kind)
                .param("instance", instance)
                .param("payload", payload)
                .param("firm", FirmOfTask.of(instance).role())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /// Puts it back among the waiting work, as the next to run. Work that is not dead any more stays as it is.
    void revive(String kind, String instance, Instant due) {
        transaction.executeWithoutResult(_ -> cell.sql("""
                with revived as (
                    delete from jobs.dead_task where task_name = :kind and task_instance = :instance
                    returning task_name, task_instance, task_data, firm)
                insert into jobs.short_task (task_name, task_instance, task_data, execution_time, picked, last_failure, version,
                                             priority, firm)
                select task_name, task_instance, task_data, :due, false, :due, 1,
                       coalesce((select max(priority) from jobs.short_task), 0), firm
                  from revived
                on conflict (task_name, task_instance) do nothing
                """)
                .param("kind", kind)
                .param("instance", instance)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update());
    }
}
