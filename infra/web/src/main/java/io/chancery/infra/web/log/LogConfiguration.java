package io.chancery.infra.web.log;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.ConfigurableTransactionManager;

/// Wires the request log before every other filter, and the watch over commits into every transaction manager.
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    /// Before everything but the filter that believes a proxy's headers.
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        var registration = new FilterRegistrationBean<>(new RequestLog());
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    SmartInitializingSingleton watchOverCommits(ObjectProvider<ConfigurableTransactionManager> transactions) {
        var saved = new Saved();
        return () -> transactions.stream().forEach(manager -> manager.addListener(saved));
    }
}
