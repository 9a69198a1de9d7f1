package io.chancery.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.chancery.app.testing.FirmTest;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Everything that answers by HTTP beside the views is asked at Castor's host by somebody who signed in there, and at
/// Pollux's host with Castor's cookies.
@FirmTest
class HandlersIsolationIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    private final TwinTables data = new TwinTables();
    private Browser castor;

    @BeforeEach
    void signInAtCastor() {
        Twins.open(context);
        castor = at(Twin.CASTOR);
        var answer = castor.signIn(Twins.email(Twin.CASTOR), Twins.PASSWORD);
        assertThat(answer.location()).doesNotContain("error");
        assertThat(castor.get("/clients").status()).isEqualTo(200);
    }

    @Test
    void noHandlerAnswersWithTheTwinsData() {
        var before = data.digest(Twin.POLLUX);
        var leaks = new TreeMap<String, String>();
        var answering = new TreeMap<String, String>();
        for (var path : paths()) {
            for (var answer : List.of(castor.get(path), castor.post(path, Map.of()))) {
                if (said(answer).contains(Twin.POLLUX.mark())) {
                    leaks.put(path, said(answer));
                }
                if (said(answer).contains(Twin.CASTOR.mark())) {
                    answering.put(path, said(answer));
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(answering)
                .as("paths that gave Castor something of its own: a suite that never sees data proves nothing")
                .containsKey("/brand/logo");
        assertThat(data.digest(Twin.POLLUX)).isEqualTo(before);
    }

    @Test
    void aSessionOfCastorIsWorthNothingAtPollux() {
        for (var path : Stream.concat(views(), paths().stream()).toList()) {
            var thief = at(Twin.POLLUX);
            castor.bringCookiesTo(thief);
            var answer = thief.get(path);
            assertThat(answer.status()).as("GET %s at Pollux".formatted(path)).isEqualTo(302);
            assertThat(answer.location()).isEqualTo("http://pollux.localhost:%d/".formatted(port));
            assertThat(thief.get(path).location() + thief.get("/").location())
                    .as("nobody is signed in there")
                    .contains("/sign-in");
        }
        assertThat(castor.get("/clients").status())
                .as("the session at its own firm goes on")
                .isEqualTo(200);
    }

    @Test
    void aPageOfCastorTalksToNobodyAtPollux() {
        var thief = at(Twin.POLLUX);
        castor.bringCookiesTo(thief);
        var answer = thief.postJson("/?v-r=uidl&v-uiId=0", "{}");
        assertThat(answer.body()).isEqualTo("Vaadin-Refresh");
    }

    private Browser at(Twin firm) {
        return new Browser(port, firm.tenant().host());
    }

    private static String said(Browser.Answer answer) {
        return answer.headers() + "\n" + answer.body();
    }

    private Stream<String> views() {
        var servlets = new VaadinServletContext(context.getServletContext());
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(servlets))
                .getAvailableRoutes()
                .stream()
                .map(route -> "/" + route.getTemplate());
    }

    /// Of every handler method of ours, with the ids of both twins where a path or a query takes some.
    private List<String> paths() {
        var paths = context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("io.chancery."))
                .flatMap(handler -> paths(handler.getKey(), handler.getValue()))
                .distinct()
                .sorted()
                .toList();
        assertThat(paths).isNotEmpty();
        return paths;
    }

    private Stream<String> paths(RequestMappingInfo mapping, HandlerMethod handler) {
        return Twins.idSets().stream()
                .flatMap(ids -> mapping.getPatternValues().stream().map(pattern -> path(pattern, handler, ids)));
    }

    private String path(String pattern, HandlerMethod handler, Map<String, UUID> ids) {
        var arguments = new Arguments(entities, ids, 0);
        var path = pattern;
        var query = new StringBuilder();
        for (var parameter : handler.getMethodParameters()) {
            if (List.of(HttpServletRequest.class, HttpServletResponse.class).contains(parameter.getParameterType())
                    || parameter.hasParameterAnnotation(RequestBody.class)) {
                continue;
            }
            var name = String.valueOf(parameter.getParameter().getName());
            var made = TenantContext.callAs(
                    Twin.CASTOR.id(),
                    () -> transactions.execute(
                            status -> arguments.make(ResolvableType.forMethodParameter(parameter), name)));
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", String.valueOf(made));
            } else {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(made);
            }
        }
        return path + query;
    }
}
