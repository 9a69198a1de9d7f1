package io.chancery.infra.web;

import io.chancery.infra.web.errors.ErrorConfiguration;
import io.chancery.infra.web.live.LiveConfiguration;
import io.chancery.infra.web.log.LogConfiguration;
import io.chancery.infra.web.metrics.MetricsConfiguration;
import io.chancery.infra.web.sessions.SessionConfiguration;
import io.chancery.infra.web.signin.SignInConfiguration;
import io.chancery.infra.web.text.TextConfiguration;
import io.chancery.infra.web.transport.TransportConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// What both web applications import. The application of the firms imports
/// [io.chancery.infra.web.tenancy.FirmHosts] as well.
@Configuration(proxyBeanMethods = false)
@Import({
    LogConfiguration.class,
    MetricsConfiguration.class,
    TextConfiguration.class,
    SignInConfiguration.class,
    ErrorConfiguration.class,
    SessionConfiguration.class,
    LiveConfiguration.class,
    TransportConfiguration.class
})
@PropertySource("classpath:chancery-web.properties")
public class WebFoundation {}
