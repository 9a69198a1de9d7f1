package io.chancery.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.sessions.OpenPage;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/// The way out, by HTTP as a browser takes it, and that no page lacks it.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class SigningOutIntegrationTest {

    private static final String BACK = "https://app.example/callback";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Registers registers;

    @Autowired
    Integrations integrations;

    private Browser browser;

    @BeforeEach
    void signIn() {
        registers.establish(Firm.ASHWORTH);
        var ben = new Enrolled(context).person("Ben", FirmRole.PARTNER);
        browser = new Browser(port, Firm.ASHWORTH.host());
        browser.signIn(ben.email(), Enrolled.PASSWORD);
        assertThat(browser.get("/clients").status()).isEqualTo(200);
    }

    @Test
    void whoeverChoosesItInTheFrameIsOut() {
        new OpenPage(browser).open("clients").chooseUnchecked("Sign out");

        assertThat(browser.get("/clients").location()).contains("/sign-in");
    }

    @Test
    void whoeverIsAskedInAnothersNameIsOutByTheButton() {
        var app = TestPerson.allowedAll("Ada Ashworth")
                .does(() -> integrations.register(
                        CommandId.next(),
                        new AppDetails("Dictation", Set.of(BACK), Set.of(Scope.CLIENTS_READ), false)));
        var asked =
                "client_id=%s&redirect_uri=%s&response_type=code&scope=clients:read&code_challenge=%s&code_challenge_method=S256"
                        .formatted(app.clientId(), BACK, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        new OpenPage(browser).load("clients").enter("oauth2/authorize", asked).clickUnchecked("Not Ben? Sign out");

        assertThat(browser.get("/clients").location()).contains("/sign-in");
    }

    @Test
    void noOtherPageOfPeopleStandsOutsideOfTheFrame() {
        var servlet = new VaadinServletContext(Objects.requireNonNull(context.getServletContext()));
        var pages =
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(servlet))
                        .getAvailableRoutes()
                        .stream()
                        .map(RouteData::getNavigationTarget)
                        .filter(page -> page.getName().startsWith("io.chancery.app."))
                        .filter(page -> !page.isAnnotationPresent(AnonymousAllowed.class))
                        .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages)
                .filteredOn(page -> !page.getAnnotation(Route.class).autoLayout())
                .extracting(page -> page.getSimpleName())
                .containsExactly("AuthorizeView");
    }
}
