package io.chancery.infra.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.web.WebTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SessionKeyTest extends WebTest {

    private static final int SESSIONS = 50;
    private static final int BITS_MIN = 128;

    @Test
    void hasMoreBitsThanAnybodyGuessesAndIsNeverTheSame() {
        var keys = new HashSet<String>();
        for (int i = 0; i < SESSIONS; i++) {
            var browser = atAshworth();
            browser.get("/sign-in");
            var key = browser.cookie("JSESSIONID").orElseThrow().replaceFirst("\\..*", "");
            assertThat(key).matches("[0-9A-F]+");
            assertThat(key.length() * 4).isGreaterThanOrEqualTo(BITS_MIN);
            keys.add(key);
        }
        assertThat(keys).hasSize(SESSIONS);
        for (int at = 0; at < BITS_MIN / 4; at++) {
            int place = at;
            assertThat(keys.stream().map(key -> key.charAt(place)).distinct())
                    .as("digits at place " + place)
                    .hasSizeGreaterThan(4);
        }
    }
}
