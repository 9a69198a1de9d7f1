package io.chancery.infra.web.sessions;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.signin.SignInId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Sign-ins that are ended from another node than the one which has their session.
class EndedSignInsTest {

    private static TwoNodes nodes;

    @BeforeAll
    static void start() {
        nodes = new TwoNodes();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void openPagesAreGoneWithoutAFurtherClick() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("live");
        assertThat(living(0, browser)).isTrue();

        end(1, nodes.bean(0, TestWebApp.Book.class).last());

        TwoNodes.await(() -> !living(0, browser));
        assertThat(page.clickUnchecked("Look").body()).doesNotContain("from node");
        assertThat(browser.get("/").location()).endsWith("/sign-in");
    }

    @Test
    void aSessionThatWentOnInAnotherNodeIsStillTheSameSignIn() {
        var browser = nodes.margaret(0);
        var signIn = nodes.bean(0, TestWebApp.Book.class).last();
        browser.turnTo(nodes.port(1));
        assertThat(browser.get("/").status()).isEqualTo(200);

        end(0, signIn);

        TwoNodes.await(() -> browser.get("/").status() == 302);
        assertThat(browser.get("/").location()).endsWith("/sign-in");
    }

    private static void end(int node, SignInId signIn) {
        TenantContext.runAs(
                ASHWORTH, () -> nodes.bean(node, TestWebApp.Book.class).end(signIn));
    }

    private static boolean living(int node, Browser browser) {
        var key = new SessionKey(browser.cookie(SessionKeys.COOKIE).orElseThrow());
        var parts = nodes.bean(node, SessionCopyConfiguration.Parts.class);
        return parts.locals().find(key).isPresent();
    }
}
