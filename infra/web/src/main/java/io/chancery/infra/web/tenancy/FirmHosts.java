package io.chancery.infra.web.tenancy;

import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.branding.FirmBranding;
import io.chancery.infra.web.log.LogConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpSessionListener;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Makes a web application serve many firms, each at its own host. The operators' console does without: it has one host
/// and no firm.
@Configuration(proxyBeanMethods = false)
@Import(FirmBranding.class)
public class FirmHosts {

    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilter(
            TenantDirectory directory,
            ObjectProvider<SchemaFits> schemas,
            ObjectProvider<OpenWhileSuspended> open,
            ObjectProvider<MaintenanceProgress> progress,
            Texts texts) {
        var closed = new ClosedPage(texts, progress.getIfAvailable());
        var registration = new FilterRegistrationBean<>(
                new TenantFilter(directory, SchemaFits.lookedForLate(schemas), open, closed));
        registration.setOrder(LogConfiguration.ORDER + 1);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionListener> firmOfHttpSession() {
        return new ServletListenerRegistrationBean<>(new SessionTenant());
    }

    @Bean
    VaadinServiceInitListener firmOfVaadinSession() {
        return new SessionTenant();
    }
}
