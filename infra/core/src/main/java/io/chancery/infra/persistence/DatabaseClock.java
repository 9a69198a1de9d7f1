package io.chancery.infra.persistence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clock of the database, which all nodes share: what several of them must agree on, such as whether a wait is
/// over, is told by it. A node's own clock may jump.
public final class DatabaseClock extends Clock {

    private final JdbcClient jdbc;

    public DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Costs a round trip. It goes on within a transaction.
    @Override
    public Instant instant() {
        return jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Only instants are asked of it.
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The database's clock tells instants");
    }
}
