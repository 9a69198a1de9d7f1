package io.chancery.infra.web.sessions;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the writing and reading of sessions, and their copies where a node has company.
@Configuration(proxyBeanMethods = false)
@Import(SessionCopyConfiguration.class)
public class SessionConfiguration {

    @Bean
    SessionCodec sessionCodec(DefaultListableBeanFactory beans) {
        return new SessionCodec(beans);
    }
}
