package io.chancery.infra.web.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class HostCookieTest {

    @Configuration
    static class Properties {

        @Bean
        ServerProperties properties() {
            var properties = new ServerProperties();
            properties.getServlet().getSession().getCookie().setName("CHANCERY_CONSOLE");
            return properties;
        }
    }

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(Properties.class, TransportConfiguration.class);

    @Test
    void carriesThePrefixByTlsAlone() {
        assertThat(HostCookie.of("session", "x", true))
                .returns("__Host-session", cookie -> cookie.getName())
                .returns(true, cookie -> cookie.getSecure())
                .returns("/", cookie -> cookie.getPath())
                .returns(null, cookie -> cookie.getDomain());
        assertThat(HostCookie.of("session", "x", false))
                .returns("session", cookie -> cookie.getName())
                .returns(true, cookie -> cookie.isHttpOnly());
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesTheSessionsCookieWhereBrowsersComeByTls() {
        node.withPropertyValues("chancery.https=true").run(context -> {
            context.getBeanProvider(WebServerFactoryCustomizer.class)
                    .forEach(customizer -> customizer.customize(new TomcatServletWebServerFactory()));
            assertThat(context.getBean(ServerProperties.class)
                            .getServlet()
                            .getSession()
                            .getCookie())
                    .returns("__Host-CHANCERY_CONSOLE", cookie -> cookie.getName())
                    .returns(true, cookie -> cookie.getSecure())
                    .returns("/", cookie -> cookie.getPath());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void leavesItAloneElsewhere() {
        node.run(context -> {
            context.getBeanProvider(WebServerFactoryCustomizer.class)
                    .forEach(customizer -> customizer.customize(new TomcatServletWebServerFactory()));
            assertThat(context.getBean(ServerProperties.class)
                            .getServlet()
                            .getSession()
                            .getCookie())
                    .returns("CHANCERY_CONSOLE", cookie -> cookie.getName())
                    .returns(null, cookie -> cookie.getSecure());
        });
    }
}
