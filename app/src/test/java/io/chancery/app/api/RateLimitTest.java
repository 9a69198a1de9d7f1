package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.integrations.IntegrationId;
import io.chancery.app.integrations.Program;
import io.chancery.app.testing.Firm;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

class RateLimitTest {

    private static final Instant BEGUN = Instant.parse("2026-03-11T09:00:00Z");

    private final Settable clock = new Settable();
    private final RateLimit limit =
            new RateLimit(3, new Problems(new Texts(RateLimitTest.class.getClassLoader())), clock);
    private final IntegrationId payroll = new IntegrationId(Ids.next());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void refusesTheFourthRequestOfAMinuteAndSaysWhenToGoOn() {
        for (int n = 0; n < 3; n++) {
            assertThat(ask(Firm.ASHWORTH, payroll).getStatus()).isEqualTo(200);
        }
        clock.now = BEGUN.plusSeconds(20);
        var refused = ask(Firm.ASHWORTH, payroll);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("40");
        assertThat(refused.getHeader(RateLimit.REMAINING)).isEqualTo("0");

        clock.now = BEGUN.plusSeconds(60);
        assertThat(ask(Firm.ASHWORTH, payroll).getStatus()).isEqualTo(200);
    }

    @Test
    void countsEveryProgramOfEveryFirmByItself() {
        for (int n = 0; n < 4; n++) {
            ask(Firm.ASHWORTH, payroll);
        }
        assertThat(ask(Firm.ASHWORTH, new IntegrationId(Ids.next())).getStatus())
                .isEqualTo(200);
        assertThat(ask(Firm.BIRCHWOOD, payroll).getStatus()).isEqualTo(200);
        assertThat(ask(Firm.ASHWORTH, payroll).getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse ask(Firm firm, IntegrationId id) {
        var program = new Program(id, "Payroll (API)", Set.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(program, null, java.util.List.of())));
        var response = new MockHttpServletResponse();
        TenantContext.runAs(firm.id(), () -> {
            try {
                limit.doFilter(new MockHttpServletRequest("GET", "/api/v1/clients"), response, new MockFilterChain());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return response;
    }

    private static final class Settable extends Clock {

        private Instant now = BEGUN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
