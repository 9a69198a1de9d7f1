package io.chancery.control.jobs;

import io.chancery.control.pulse.Pulse;
import io.chancery.infra.jobs.JobRevival;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node of the app do what operators ask for a run.
@Configuration(proxyBeanMethods = false)
public class JobsForNodes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Bean
    RetryRounds retryRounds(@Qualifier("control") JdbcClient jdbc, ObjectProvider<JobRevival> revival) {
        return new RetryRounds(jdbc, revival);
    }

    @Bean
    Pulse retryPulse(RetryRounds rounds) {
        return new Pulse("job-retries", LOOK_EVERY, rounds::look);
    }
}
