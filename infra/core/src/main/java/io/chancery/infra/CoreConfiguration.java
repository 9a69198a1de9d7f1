package io.chancery.infra;

import io.chancery.infra.clustering.ClusterConfiguration;
import io.chancery.infra.tenancy.TenantTaskDecorator;
import io.chancery.infra.text.Texts;
import io.chancery.infra.transit.TransitConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskDecorator;

/// What both applications stand on: the clock, the translation files, threads that keep their firm, and the other
/// nodes.
@Configuration(proxyBeanMethods = false)
@Import({ClusterConfiguration.class, TransitConfiguration.class})
public class CoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Texts texts() {
        return new Texts(CoreConfiguration.class.getClassLoader());
    }

    @Bean
    TaskDecorator tenantTaskDecorator() {
        return new TenantTaskDecorator();
    }
}
