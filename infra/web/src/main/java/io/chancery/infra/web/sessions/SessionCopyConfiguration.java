package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import io.chancery.infra.clustering.Cluster;
import io.chancery.infra.web.log.LogConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets sessions survive their node, where a node has company.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chancery.cluster.enabled")
class SessionCopyConfiguration {

    private static final String MAP = "sessions";

    /// What copying and restoring share.
    record Parts(LocalSessions locals, CopySeal seal, CopyMeter meter, Revival revival, String build) {}

    @Bean
    Parts sessionParts(
            Cluster cluster,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<BuildProperties> builds,
            ObjectProvider<SessionArrival> arrivals,
            @Value("${chancery.build:}") String named) {
        return new Parts(
                new LocalSessions(cluster),
                new CopySeal(cluster.key("sessions")),
                new CopyMeter(meters.getIfAvailable(SimpleMeterRegistry::new)),
                new Revival(arrivals.orderedStream().toList()),
                named.isEmpty() ? build(builds.getIfAvailable()) : named);
    }

    /// What distinguishes two builds whose classes may differ.
    private static String build(@Nullable BuildProperties build) {
        return build == null ? "development" : build.getVersion() + " of " + build.getTime();
    }

    @Bean
    SessionCopies sessionCopies(Cluster cluster, Parts parts, SessionCodec codec, Clock clock) {
        return new SessionCopies(
                cluster.map(MAP), parts.seal(), codec, parts.locals(), parts.meter(), parts.build(), clock);
    }

    @Bean
    SessionRestore sessionRestore(Cluster cluster, Parts parts, SessionCodec codec, Clock clock) {
        return new SessionRestore(
                cluster.map(MAP),
                parts.seal(),
                codec,
                parts.locals(),
                parts.revival(),
                parts.meter(),
                parts.build(),
                clock);
    }

    @Bean(destroyMethod = "close")
    PushedChanges pushedChanges(SessionCopies copies) {
        return new PushedChanges(copies);
    }

    @Bean
    Drain drain(SessionCopies copies, @Value("${chancery.cluster.drain:4s}") Duration wait) {
        return new Drain(copies, wait);
    }

    @Bean
    FilterRegistrationBean<CopyFilter> copyFilter(Parts parts, SessionRestore restore, SessionCopies copies) {
        var registration =
                new FilterRegistrationBean<>(new CopyFilter(new SessionKeys(parts.locals(), copies), restore, copies));
        // After the filter that binds the firm, before the one that asks who is signed in.
        registration.setOrder(LogConfiguration.ORDER + 2);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<CopyListener> copyListener(Parts parts, SessionCopies copies) {
        return new ServletListenerRegistrationBean<>(new CopyListener(parts.locals(), copies));
    }

    @Bean
    VaadinServiceInitListener copyingHandlers(Parts parts, SessionCopies copies) {
        return event -> {
            parts.revival().of(event.getSource());
            event.addRequestHandler(new CopyingUidlHandler(copies));
            event.addRequestHandler(new CopyingInitHandler(copies));
        };
    }

    @Bean
    ServletRegistrationBean<SpringServlet> copyingServlet(
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties properties,
            ApplicationContext context,
            PushedChanges pushed) {
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, properties, new CopyingServlet(context, pushed));
    }
}
