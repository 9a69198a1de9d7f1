package io.chancery.infra.web.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.chancery.infra.tenancy.Cells;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Metrics in the form of Prometheus at `/actuator/prometheus`, on a port of their own (`chancery.metrics.port`, none
/// unless it is set; `chancery.metrics.address`, loopback).
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

    /// The pools are ours and not Spring Boot's, which would have found them.
    @Bean
    SmartInitializingSingleton measuredPools(
            ObjectProvider<Cells> cells,
            @Qualifier("control") ObjectProvider<HikariDataSource> control,
            ObjectProvider<MeterRegistry> meters) {
        return () -> meters.ifAvailable(registry -> {
            cells.ifAvailable(all -> all.measure(registry));
            control.stream()
                    .filter(pool -> pool.getMetricRegistry() == null && pool.getMetricsTrackerFactory() == null)
                    .forEach(pool -> pool.setMetricRegistry(registry));
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("chancery.metrics.port")
    static class OwnDoor {

        @Bean
        MetricsPort metricsPort(
                @Value("${chancery.metrics.address:127.0.0.1}") String address,
                @Value("${chancery.metrics.port}") int port) {
            return new MetricsPort(address, port);
        }

        /// Before everything else: what comes through that door may read metrics and health, and nothing of a firm.
        @Bean
        FilterRegistrationBean<MetricsPort.Guard> guardOfMetricsPort(MetricsPort door) {
            var registration = new FilterRegistrationBean<>(door.guard());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain metrics(HttpSecurity http, MetricsPort door) throws Exception {
            return http.securityMatcher(MetricsPort.METRICS)
                    .authorizeHttpRequests(requests -> requests.anyRequest()
                            .access((_, asked) -> new AuthorizationDecision(door.took(asked.getRequest()))))
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(cache -> cache.disable())
                    .build();
        }
    }
}
