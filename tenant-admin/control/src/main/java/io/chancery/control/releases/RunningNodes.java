package io.chancery.control.releases;

import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The nodes that gave a sign of life of late.
@InControl(readOnly = true)
public class RunningNodes {

    /// Six signs of life that did not come.
    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningNodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether each of them is of a build with this schema version or a later one.
    public boolean allReach(int schemaVersion) {
        return jdbc.sql("""
                        select not exists (select from control.node where seen_at > :since and schema_version < :version)
                        """)
                .param("since", Timestamp.from(clock.instant().minus(GONE_AFTER)))
                .param("version", schemaVersion)
                .query(Boolean.class)
                .single();
    }
}
