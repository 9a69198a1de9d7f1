package io.chancery.infra.jobs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Reports runs in `control.job_run`. When the control plane does not answer, the work goes on unseen.
final class ControlRunWatch implements RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ControlRunWatch.class);

    private final JdbcClient control;
    private final TransactionOperations transactions;
    private final String node;
    private final Clock clock;

    ControlRunWatch(JdbcClient control, TransactionOperations transactions, String node, Clock clock) {
        this.control = control;
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public boolean report(RunReport report) {
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> write(report)));
        } catch (DataAccessException e) {
            LOG.warn("The run of {} {} could not be reported", report.kind(), report.id(), e);
            return false;
        }
    }

    private boolean write(RunReport report) {
        boolean over = report.state() != RunState.RUNNING && report.state() != RunState.WAITING;
        return control.sql("""
                insert into control.job_run as run (id, tenant, kind, subject, state, done, total, attempts, node, message,
                                                    started_at, updated_at, finished_at)
                values (:id, :tenant, :kind, :subject, :state, :done, :total, :attempts, :node, :message, :now, :now,
                        case when :over then :now end)
                on conflict (id) do update
                   set state = excluded.state, done = excluded.done, total = excluded.total,
                       attempts = excluded.attempts, node = excluded.node, message = excluded.message,
                       updated_at = excluded.updated_at, finished_at = excluded.finished_at
                returning run.stop_requested_at is not null
                """)
                .param("id", report.id())
                .param("tenant", report.tenant().value())
                .param("kind", report.kind())
                .param("subject", report.subject())
                .param("state", report.state().name())
                .param("done", report.done())
                .param("total", report.total())
                .param("attempts", report.attempts())
                .param("node", node)
                .param("message", report.message())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("over", over)
                .query(Boolean.class)
                .single();
    }
}
