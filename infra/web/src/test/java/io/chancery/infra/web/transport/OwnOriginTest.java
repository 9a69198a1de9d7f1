package io.chancery.infra.web.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.WebTest;
import io.chancery.infra.web.sessions.OpenPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnOriginTest extends WebTest {

    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket"
            + "&X-Atmosphere-Framework=3.1.0&X-Atmosphere-tracking-id=0";

    @Test
    void aPageOfThisHostMayHaveAWebSocket() throws IOException {
        var browser = atAshworth();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);
        new OpenPage(browser).open("");

        try (var socket = browser.openWebSocket(PUSH)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void noOtherPageMayWhateverItBrings() {
        var browser = atAshworth();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);
        new OpenPage(browser).open("");

        for (var origin : new String[] {
            "Origin: https://evil.example\r\n",
            "Origin: http://birchwood.localhost:%d\r\n".formatted(port),
            "Origin: http://ashworth.localhost:1\r\n",
            "Origin: http://ashworth.localhost.evil.example:%d\r\n".formatted(port),
            "Origin: null\r\n",
            "",
        }) {
            assertThatExceptionOfType(AssertionError.class)
                    .as(origin)
                    .isThrownBy(() -> browser.openWebSocket(PUSH, origin))
                    .withMessageContaining("HTTP/1.1 403");
        }
    }
}
