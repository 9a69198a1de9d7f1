package io.chancery.infra.web.transport;

import io.chancery.infra.web.log.LogConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// `chancery.https=true` where browsers come by TLS alone, whether the node speaks it or the proxy before it: the
/// session's cookie is then for this host alone. Said by a property, because a web server names its session's cookie
/// once, before the first request.
@Configuration(proxyBeanMethods = false)
public class TransportConfiguration {

    private static final String SESSION_COOKIE = "JSESSIONID";

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /// With a key for each connection, and no encryption that could be changed on the way.
    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    };

    /// Before Spring Boot hands the properties to the web server.
    @Bean
    @Order(-1)
    @ConditionalOnBooleanProperty("chancery.https")
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionsOfOneHost(ServerProperties properties) {
        return _ -> {
            var cookie = properties.getServlet().getSession().getCookie();
            var plain = cookie.getName() == null ? SESSION_COOKIE : cookie.getName();
            cookie.setName(HostCookie.name(plain, true));
            cookie.setPath("/");
            cookie.setSecure(true);
        };
    }

    /// A node that speaks TLS itself takes what is sound today and nothing older, unless its properties say otherwise.
    @Bean
    @Order(-1)
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> soundTls(ServerProperties properties) {
        return _ -> {
            var tls = properties.getSsl();
            if (tls != null && tls.getEnabledProtocols() == null) {
                tls.setEnabledProtocols(PROTOCOLS);
            }
            if (tls != null && tls.getCiphers() == null) {
                tls.setCiphers(CIPHERS);
            }
        };
    }

    @Bean
    FilterRegistrationBean<OwnOrigin> webSocketsOfOwnPages() {
        var registration = new FilterRegistrationBean<>(new OwnOrigin());
        registration.setOrder(LogConfiguration.ORDER + 2);
        return registration;
    }
}
