package io.chancery.infra.web.metrics;

import static io.chancery.infra.web.TwoFirms.ASHWORTH_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.web.Browser;
import io.chancery.infra.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MetricsPortTest extends WebTest {

    @Autowired
    MetricsPort door;

    @Test
    void tellsACollectorHowTheNodeIs() {
        atAshworth().get("/plain/firm");

        var told = new Browser(door.port(), "127.0.0.1").get("/actuator/prometheus");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count")
                .doesNotContain("ashworth");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/actuator"})
    void saysNothingAtTheDoorOfTheFirms(String path) {
        assertThat(atAshworth().get(path).status()).isEqualTo(403);
        assertThat(atAshworth()
                        .get(path, "X-Forwarded-Port: " + door.port(), "X-Forwarded-Proto: http")
                        .status())
                .as("whatever the request claims")
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/sign-in", "/plain/firm", "/themes/chancery/plain.css", "/actuator/env"})
    void opensNothingElseAtItsOwn(String path) {
        assertThat(new Browser(door.port(), ASHWORTH_HOST).get(path).status()).isEqualTo(403);
    }
}
