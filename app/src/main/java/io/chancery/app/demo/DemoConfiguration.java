package io.chancery.app.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Only in a demonstration may the clock be turned back.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chancery.demo")
class DemoConfiguration {

    @Bean
    @Primary
    Clock demoClock() {
        return new DemoClock();
    }
}
