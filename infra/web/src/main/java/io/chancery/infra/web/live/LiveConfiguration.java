package io.chancery.infra.web.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps open screens up to date.
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    @Bean(destroyMethod = "close")
    LiveScreens liveScreens() {
        return new LiveScreens();
    }
}
