package io.chancery.infra.web.errors;

import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the last words of a request that failed.
@Configuration(proxyBeanMethods = false)
public class ErrorConfiguration {

    @Bean
    VaadinServiceInitListener failureNotices() {
        return service -> service.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new FailureNotices()));
    }

    @Bean
    PlainErrors plainErrors(Texts texts, ObjectProvider<TenantDirectory> firms) {
        return new PlainErrors(texts, firms);
    }
}
