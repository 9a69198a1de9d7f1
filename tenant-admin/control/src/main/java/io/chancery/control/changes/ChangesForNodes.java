package io.chancery.control.changes;

import io.chancery.control.pulse.Pulse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sweeps the change log: word is read within seconds, and is no history.
@Configuration(proxyBeanMethods = false)
public class ChangesForNodes {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    Pulse changeLogSweep(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Pulse(
                "change-log-sweep",
                EVERY,
                () -> jdbc.sql("delete from control.change_log where at < :before")
                        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                        .update());
    }
}
