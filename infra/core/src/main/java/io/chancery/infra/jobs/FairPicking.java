package io.chancery.infra.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Picks what is due so that no firm keeps the others waiting: turn by turn, and never more of one firm at a time
/// than its share, whatever node runs it. Work of kinds that this build does not know is left to those that do.
///
/// Two nodes that look at the same moment may give a firm a little more than its share; the next look evens it out.
/// See DD020.
final class FairPicking extends PostgreSqlJdbcCustomization {

    /// So many of the next turns are looked at for each that is taken: enough to find other firms behind one that
    /// has its share.
    private static final int TURNS_PER_PLACE = 25;

    private static final String SQL = """
            with busy as (
                select firm, count(*) as running from %1$s where picked group by firm
            ), next as (
                select t.task_name, t.task_instance, t.firm, t.priority, t.execution_time, coalesce(b.running, 0) as running
                  from %1$s t left join busy b on b.firm = t.firm
                 where not t.picked and t.execution_time <= ? and t.task_name = any(?) and coalesce(b.running, 0) < ?
                 order by t.priority desc, t.execution_time
                 limit ?
            ), placed as (
                select task_name, task_instance, running
                       + row_number() over (partition by firm order by priority desc, execution_time) as place
                  from next
            ), taken as (
                select t.task_name, t.task_instance
                  from %1$s t join placed p on p.task_name = t.task_name and p.task_instance = t.task_instance
                 where not t.picked and p.place <= ?
                 order by t.priority desc, t.execution_time
                 limit ?
                   for update of t skip locked
            ), locked as (
                update %1$s t
                   set picked = true, picked_by = ?, last_heartbeat = ?, version = t.version + 1
                  from taken where t.task_name = taken.task_name and t.task_instance = taken.task_instance
                returning t.task_name, t.task_instance, t.task_data, t.execution_time, t.picked, t.picked_by, t.last_success,
                          t.last_failure, t.consecutive_failures, t.last_heartbeat, t.version, t.priority, t.state
            )
            select task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure,
                   consecutive_failures, last_heartbeat, version, priority, state
              from locked order by priority desc, execution_time
            """;

    private final String[] kinds;
    private final int share;

    /// @param kinds that this build knows
    /// @param share how much of one firm's work runs at once
    FairPicking(Collection<String> kinds, int share) {
        super(false, false);
        this.kinds = kinds.toArray(String[]::new);
        this.share = share;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean byPriority) {
        return context.jdbcRunner.query(
                SQL.formatted(context.tableName),
                statement -> set(statement, context.schedulerName.getName(), now, limit),
                context.resultSetMapper.get());
    }

    private void set(PreparedStatement statement, String node, Instant now, int limit) throws SQLException {
        setInstant(statement, 1, now);
        statement.setArray(2, statement.getConnection().createArrayOf("text", kinds));
        statement.setInt(3, share);
        statement.setInt(4, limit * TURNS_PER_PLACE);
        statement.setInt(5, share);
        statement.setInt(6, limit);
        statement.setString(7, node);
        setInstant(statement, 8, now);
    }
}
