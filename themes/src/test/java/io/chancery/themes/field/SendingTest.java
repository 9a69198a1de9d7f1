package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SendingTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Sending sending = new Sending(2, new Ticking());

    @Test
    void whatIsOneTooManyIsNotTakenHoweverItIsSpread() {
        assertThat(sending.begin()).isTrue();
        sending.end();
        now = now.plus(Sending.MOMENT.dividedBy(2));
        assertThat(sending.begin()).isTrue();
        assertThat(sending.begin()).isFalse();
    }

    @Test
    void afterAMomentOfRestTheNextSendingBegins() {
        sending.begin();
        sending.begin();
        sending.end();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(sending.begin()).as("one is still arriving").isFalse();
        sending.end();
        now = now.plus(Sending.MOMENT).plusMillis(1);
        assertThat(sending.begin()).isTrue();
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
