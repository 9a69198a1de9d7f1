package io.chancery.infra.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ChallengesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Challenges challenges = at(NOON);

    @BeforeEach
    void sit() {
        sitAt(new MockHttpSession());
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isTakenOnce() {
        var challenge = challenges.next();

        assertThat(challenges.take(challenge)).isTrue();
        assertThat(challenges.take(challenge)).isFalse();
    }

    @Test
    void isNoneThatWasNeverAsked() {
        challenges.next();

        assertThat(challenges.take(OneTimeToken.next().secret())).isFalse();
        assertThat(challenges.take("")).isFalse();
    }

    @Test
    void isOneOfSeveralPages() {
        var first = challenges.next();
        var second = challenges.next();

        assertThat(challenges.take(second)).isTrue();
        assertThat(challenges.take(first)).isTrue();
    }

    @Test
    void isForgottenWhenManyFollow() {
        var first = challenges.next();
        for (int n = 0; n < Challenges.KEPT; n++) {
            challenges.next();
        }

        assertThat(challenges.take(first)).isFalse();
    }

    @Test
    void isTooLateAfterSomeMinutes() {
        var challenge = challenges.next();

        assertThat(at(NOON.plus(Challenges.PATIENCE).plusMillis(1)).take(challenge))
                .isFalse();
        var another = challenges.next();
        assertThat(at(NOON.plus(Challenges.PATIENCE).minusSeconds(1)).take(another))
                .isTrue();
    }

    @Test
    void isAnsweredByTheBrowserThatWasAsked() {
        var challenge = challenges.next();
        sitAt(new MockHttpSession());

        assertThat(challenges.take(challenge)).isFalse();
    }

    @Test
    void isAskedOfNobodyWithoutASession() {
        leave();

        assertThatIllegalStateException().isThrownBy(challenges::next);
    }

    private static Challenges at(Instant moment) {
        return new Challenges(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static void sitAt(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
