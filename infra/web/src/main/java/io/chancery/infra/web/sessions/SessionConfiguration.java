package io.chancery.infra.web.sessions;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the writing and reading of sessions.
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

    @Bean
    SessionCodec sessionCodec(DefaultListableBeanFactory beans) {
        return new SessionCodec(beans);
    }
}
