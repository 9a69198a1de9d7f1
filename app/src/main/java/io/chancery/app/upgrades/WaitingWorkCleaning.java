package io.chancery.app.upgrades;

import io.chancery.infra.migration.CopyCleaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waited to be sent or done when a firm was copied, the firm sends and does itself.
@Component
class WaitingWorkCleaning implements CopyCleaning {

    private final JdbcClient jdbc;

    WaitingWorkCleaning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void clean() {
        jdbc.sql("""
                update outbox set state = 'REFUSED', trouble = 'nothing leaves the copy of a firm',
                       body = case when secret then '' else body end
                 where state in ('WAITING', 'DEAD')
                """).update();
        jdbc.sql("update long_job set state = 'STOPPED', finished_at = now() where state in ('WAITING', 'RUNNING')")
                .update();
    }
}
