package io.chancery.infra.web.sessions;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static io.chancery.infra.web.TwoFirms.ASHWORTH_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.signin.SignInThrottle;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody who tries passwords, first at one node and then at the other.
class SharedThrottleTest {

    private static final int ALLOWED = 10;

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
    void theOtherNodeGivesNoFurtherAttempts() {
        tryAtTheFirst("one@ashworth.example");
        var tries = new AtomicInteger();

        TwoNodes.await(() -> {
            tries.incrementAndGet();
            return answerOfTheSecond("one@ashworth.example").contains("?wait=");
        });

        assertThat(tries.get()).isLessThan(ALLOWED);
    }

    @Test
    void whoeverGetsInAtOneNodeIsFreeAtBoth() {
        tryAtTheFirst("two@ashworth.example");
        TwoNodes.await(() -> answerOfTheSecond("two@ashworth.example").contains("?wait="));

        nodes.bean(0, SignInThrottle.class)
                .succeeded(new SignInThrottle.Attempt(ASHWORTH.toString(), "two@ashworth.example", "192.0.2.7"));

        TwoNodes.await(() -> answerOfTheSecond("two@ashworth.example").contains("?error"));
    }

    private static void tryAtTheFirst(String email) {
        var browser = new Browser(nodes.port(0), ASHWORTH_HOST);
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(browser.signIn(email, "guess " + i).location()).endsWith("?error");
        }
    }

    private static String answerOfTheSecond(String email) {
        return new Browser(nodes.port(1), ASHWORTH_HOST)
                .signIn(email, TestWebApp.PASSWORD)
                .location();
    }
}
