package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;

class KeysNowAndThenTest {

    private static final String KEYS = "https://id.example/keys";

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RestTemplate asking = new RestTemplate();
    private final MockRestServiceServer provider =
            MockRestServiceServer.bindTo(asking).build();

    KeysNowAndThenTest() {
        asking.getInterceptors().add(new KeysNowAndThen(clock));
    }

    @Test
    void asksOnceAMinute() {
        provider.expect(ExpectedCount.once(), requestTo(KEYS))
                .andRespond(withSuccess("first", MediaType.APPLICATION_JSON));
        provider.expect(ExpectedCount.once(), requestTo(KEYS))
                .andRespond(withSuccess("second", MediaType.APPLICATION_JSON));

        assertThat(ask()).isEqualTo("first");
        now = now.plus(Duration.ofSeconds(59));
        assertThat(ask()).isEqualTo("first");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("second");
        provider.verify();
    }

    @Test
    void asksAgainWhenThereWasNoAnswer() {
        provider.expect(ExpectedCount.once(), requestTo(KEYS)).andRespond(withServerError());
        provider.expect(ExpectedCount.once(), requestTo(KEYS))
                .andRespond(withSuccess("keys", MediaType.APPLICATION_JSON));

        assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(this::ask);
        assertThat(ask()).isEqualTo("keys");
    }

    private String ask() {
        return asking.getForObject(KEYS, String.class);
    }
}
