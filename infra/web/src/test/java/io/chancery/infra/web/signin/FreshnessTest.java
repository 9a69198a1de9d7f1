package io.chancery.infra.web.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FreshnessTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aJobIsNotAsked() {
        assertThatCode(at(NOON)::requireOfVerb).doesNotThrowAnyException();
    }

    @Test
    void whoeverComesByATokenCanProveNothing() {
        comeBy();

        assertThatExceptionOfType(ProofIsStale.class).isThrownBy(at(NOON)::requireOfVerb);
    }

    /// Above an amount a program is held by its own limit, DD028.
    @Test
    void aVerbThatAsksForLargeAmountsOnlyLeavesProgramsToTheirLimit() {
        comeBy();

        assertThatCode(at(NOON)::require).doesNotThrowAnyException();
    }

    @Test
    void aProofCountsForTenMinutes() {
        comeBy();
        request.getSession();
        assertThatExceptionOfType(ProofIsStale.class).isThrownBy(at(NOON)::requireOfVerb);
        at(NOON).renew();

        assertThatCode(at(NOON.plus(Freshness.FRESH_FOR))::requireOfVerb).doesNotThrowAnyException();
        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(at(NOON.plus(Freshness.FRESH_FOR).plusSeconds(1))::requireOfVerb);
    }

    /// Somebody else sat at this browser before, or the same person longer ago.
    @Test
    void whoSignsInBringsTheirOwnProofAlone() {
        comeBy();
        at(NOON).renew();

        at(NOON).since(request, null);
        assertThatExceptionOfType(ProofIsStale.class).isThrownBy(at(NOON)::require);

        at(NOON).since(request, NOON.minus(Freshness.FRESH_FOR).minusSeconds(1));
        assertThatExceptionOfType(ProofIsStale.class).isThrownBy(at(NOON)::require);

        at(NOON).since(request, NOON.plusSeconds(3_600));
        assertThatCode(at(NOON)::require).doesNotThrowAnyException();
        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(at(NOON.plus(Freshness.FRESH_FOR).plusSeconds(1))::require);
    }

    private void comeBy() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static Freshness at(Instant now) {
        return new Freshness(
                Clock.fixed(now, ZoneOffset.UTC), new StaticListableBeanFactory().getBeanProvider(SecondSteps.class));
    }
}
