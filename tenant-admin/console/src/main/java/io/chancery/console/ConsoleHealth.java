package io.chancery.console;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The control plane answers, or the console says that it does not.
@Configuration(proxyBeanMethods = false)
class ConsoleHealth {

    @Bean
    HealthIndicator controlHealth(@Qualifier("control") JdbcClient jdbc) {
        return () -> {
            try {
                jdbc.sql("select 1").query(Integer.class).single();
                return Health.up().build();
            } catch (DataAccessException e) {
                return Health.down().withDetail("control", "does not answer").build();
            }
        };
    }
}
