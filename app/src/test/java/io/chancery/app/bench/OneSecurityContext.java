package io.chancery.app.bench;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// Where several nodes live in one process: each brings a holder of its own for who is signed in, and the last one to
/// start would be asked for the people of all.
@Configuration(proxyBeanMethods = false)
class OneSecurityContext {

    private static final SecurityContextHolderStrategy SHARED = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    static BeanPostProcessor sharedHolder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SecurityContextHolderStrategy) {
                    SecurityContextHolder.setContextHolderStrategy(SHARED);
                    return SHARED;
                }
                return bean;
            }
        };
    }
}
