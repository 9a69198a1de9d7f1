package io.chancery.control.jobs;

import io.chancery.infra.jobs.JobRevival;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Has work tried again that operators asked for, on whichever node looks first. The request is crossed out after the
/// work was revived: a node that dies in between leaves it to the next, and reviving twice changes nothing.
public class RetryRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RetryRounds.class);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final ObjectProvider<JobRevival> revival;

    RetryRounds(JdbcClient jdbc, ObjectProvider<JobRevival> revival) {
        this.jdbc = jdbc;
        this.revival = revival;
    }

    private record Asked(UUID id, UUID tenant, String lane, String kind, String subject) {}

    @InControl
    public void look() {
        for (var asked : asked()) {
            try {
                revive(asked);
                jdbc.sql("update control.job_run set retry_requested_at = null where id = :id")
                        .param("id", asked.id())
                        .update();
            } catch (FirmIsClosed e) {
                LOG.debug("A run of firm {} is tried again when it opens", asked.tenant());
            }
        }
    }

    private void revive(Asked asked) {
        var firm = new TenantId(asked.tenant());
        if (asked.lane().equals("SHORT")) {
            revival.getObject().ofShort(firm, asked.kind(), asked.subject());
        } else {
            revival.getObject().ofLong(firm, asked.id());
        }
    }

    private List<Asked> asked() {
        return jdbc.sql("""
                        select id, tenant, lane, kind, subject from control.job_run
                         where retry_requested_at is not null
                         order by retry_requested_at limit :limit for update skip locked
                        """).param("limit", AT_ONCE).query(Asked.class).list();
    }
}
