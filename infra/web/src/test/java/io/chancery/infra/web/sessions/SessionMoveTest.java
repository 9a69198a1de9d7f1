package io.chancery.infra.web.sessions;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.map.IMap;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.signin.SecondStep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People in the middle of something, and a proxy that sends their next request to another node.
class SessionMoveTest {

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
    void theNextClickGoesOnInTheOtherNode() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        page.type(page.node("vaadin-text-field"), "Margaret");
        page.click("Greet");
        assertThat(page.shown()).contains("Good morning, Margaret, from node-0, 1");

        browser.turnTo(nodes.port(1));
        page.click("Greet");

        assertThat(page.shown()).contains("Good morning, Margaret, from node-1, 2");
    }

    /// As every browser has one. The web server keeps something of it in the session.
    @Test
    void aPageWithAnOpenWebsocketGoesOnToo() throws IOException {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        try (var websocket = browser.openWebSocket("/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-Framework=3.1.0&X-Atmosphere-tracking-id=0")) {
            page.click("Greet");
            assertThat(websocket.isConnected()).isTrue();

            browser.turnTo(nodes.port(1));
            page.click("Greet");

            assertThat(page.shown()).contains("from node-1, 2");
        }
    }

    @Test
    void aPageThatWasOnlyOpenedGoesOnToo() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).load("form");

        browser.turnTo(nodes.port(1));
        page.enter("form");

        assertThat(page.shown()).contains("Greet");
    }

    /// Who owes a second step does not give the password again because a node died.
    @Test
    void theSecondStepIsTakenInTheOtherNode() {
        var email = "florence@ashworth.example";
        for (int node = 0; node < 2; node++) {
            var staff = nodes.bean(node, TestWebApp.Staff.class);
            TenantContext.runAs(ASHWORTH, () -> {
                staff.hire(email, TestWebApp.PASSWORD, "READ");
                staff.ask(email, SecondStep.CODE);
            });
        }
        var browser = nodes.nobody(0);
        browser.signIn(email, TestWebApp.PASSWORD);
        var page = new OpenPage(browser).open("second-step");

        browser.turnTo(nodes.port(1));
        page.click("Take the step");

        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void aClickWhoseAnswerWasLostIsAnsweredAgainAndNotDoneAgain() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        var lost = page.clickUnchecked("Greet");

        browser.turnTo(nodes.port(1));
        assertThat(page.resend().body()).isEqualTo(lost.body());

        page.require(lost);
        page.click("Greet");
        assertThat(page.shown()).contains("from node-1, 2");
    }

    @Test
    void requestsThatComeTogetherFindOneSession() throws Exception {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        browser.turnTo(nodes.port(1));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads
                    .invokeAll(Stream.generate(() -> (Callable<Browser.Answer>)
                                    () -> new Browser(browser).postJson("/?v-r=heartbeat&v-uiId=0", ""))
                            .limit(8)
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
            assertThat(answers).allMatch(status -> status == 200);
        }
        assertThat(living(1, browser)).isEqualTo(1);
        page.click("Greet");
        assertThat(page.shown()).contains("from node-1, 1");
    }

    @Test
    void byTlsTheKeyIsForOneHostAlone() {
        var page = nodes.margaret(0).get("/sign-in", "X-Forwarded-Proto: https");

        assertThat(page.headers().get("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-chancery-session=")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void theNodeLeftBehindServesTheOldStateNoMore() {
        var browser = nodes.margaret(0);
        var old = new Browser(browser);
        var page = new OpenPage(browser).open("form");
        browser.turnTo(nodes.port(1));
        page.click("Greet");
        TwoNodes.await(() -> living(0, browser) == 0);

        old.bringCookie("chancery-session", "x");
        assertThat(old.get("/form").status()).isNotEqualTo(200);
        browser.turnTo(nodes.port(0));
        page.click("Greet");
        assertThat(page.shown()).contains("from node-0, 2");
    }

    @Test
    void whatTheServerChangedByItselfIsThereToo() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        page.click("Later");
        var key = key(browser);
        var before = copies().get(key.hash());
        nodes.bean(0, FormView.Greeter.class).now();
        TwoNodes.await(() -> !Arrays.equals(before, copies().get(key.hash())));

        browser.turnTo(nodes.port(1));
        page.click("Greet");

        assertThat(page.shown()).contains("from node-1, 101");
    }

    @Test
    void aBrowserThatHasSeenMoreThanTheCopyIsShownEverythingAnew() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        page.seeAhead(3);
        browser.turnTo(nodes.port(1));
        page.forgetWhatIsShown();

        var answer = page.clickAnew();

        assertThat(answer.body()).contains("\"resynchronize\":true").contains("from node-1, 1");
    }

    @Test
    void aCopyThatWasTamperedWithIsRefused() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        var key = key(browser).hash();
        var copy = copies().get(key);
        copy[copy.length - 1] ^= 1;
        copies().set(key, copy);

        browser.turnTo(nodes.port(1));
        assertThat(page.clickUnchecked("Greet").body()).contains("sessionExpired");
    }

    /// Whole, sealed by the cluster and of the same firm, but another person's.
    @Test
    void aCopyThatBelongsToAnotherKeyIsRefused() {
        var victim = nodes.margaret(0);
        var page = new OpenPage(victim).open("form");
        var other = nodes.margaret(0);
        new OpenPage(other).open("form");
        copies().set(key(victim).hash(), copies().get(key(other).hash()));

        victim.turnTo(nodes.port(1));
        assertThat(page.clickUnchecked("Greet").body()).contains("sessionExpired");
    }

    /// What has been on the wire before does not bring back what the person has left since.
    @Test
    void anOlderCopyUnderANewerVersionIsRefused() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        var old = copies().get(key(browser).hash());
        page.click("Greet");
        var raised = ByteBuffer.wrap(old.clone());
        raised.putLong(0, raised.getLong(0) + 7);
        copies().set(key(browser).hash(), raised.array());

        browser.turnTo(nodes.port(1));
        assertThat(page.clickUnchecked("Greet").body()).contains("sessionExpired");
    }

    @Test
    void aCopyOfOneFirmIsNotReadAtTheHostOfAnother() {
        var browser = nodes.margaret(0);
        new OpenPage(browser).open("form");
        var elsewhere = nodes.stranger(1);
        elsewhere.bringCookie(SessionKeys.COOKIE, key(browser).cookie());

        assertThat(elsewhere.get("/form").location()).contains("/sign-in");
        assertThat(elsewhere.cookie(SessionKeys.COOKIE)).isNotEqualTo(browser.cookie(SessionKeys.COOKIE));

        var sameNode = nodes.stranger(0);
        sameNode.bringCookie(SessionKeys.COOKIE, key(browser).cookie());
        assertThat(sameNode.get("/form").location()).contains("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionOnEveryNode() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("form");
        var thief = new Browser(browser);
        page.clickUnchecked("Leave");

        thief.turnTo(nodes.port(1));
        assertThat(thief.get("/form").location()).contains("/sign-in");
    }

    @Test
    void theKeyFromBeforeTheSignInOpensNothing() {
        var before = new Browser(nodes.port(0), "ashworth.localhost");
        before.get("/sign-in");
        var known = before.cookie(SessionKeys.COOKIE).orElseThrow();
        before.signIn(TwoNodes.MARGARET, TestWebApp.PASSWORD);

        assertThat(before.cookie(SessionKeys.COOKIE).orElseThrow()).isNotEqualTo(known);
        var thief = new Browser(nodes.port(1), "ashworth.localhost");
        thief.bringCookie(SessionKeys.COOKIE, known);
        assertThat(thief.get("/form").location()).contains("/sign-in");
    }

    @Test
    void aViewThatCannotBeCopiedStillAnswers() {
        var page = new OpenPage(nodes.margaret(0)).open("form");
        page.click("Spoil");
        page.click("Greet");
        assertThat(page.shown()).contains("from node-0, 1");
    }

    private static SessionKey key(Browser browser) {
        return new SessionKey(browser.cookie(SessionKeys.COOKIE).orElseThrow());
    }

    private static int living(int node, Browser browser) {
        var parts = nodes.bean(node, SessionCopyConfiguration.Parts.class);
        return parts.locals().find(key(browser)).isPresent() ? 1 : 0;
    }

    private static IMap<String, byte[]> copies() {
        return nodes.member(0).getMap("versioned-sessions");
    }
}
