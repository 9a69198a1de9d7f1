package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class ShownTokenTest {

    private final ShownToken shown = new ShownToken();

    @Test
    void readsTheHeaderHoweverTheSchemeIsWritten() {
        assertThat(shown.resolve(bearing("Bearer ey.one"))).isEqualTo("ey.one");
        assertThat(shown.resolve(bearing("bearer  ey.one "))).isEqualTo("ey.one");
    }

    @Test
    void anotherWayToSayWhoOneIsShowsNone() {
        assertThat(shown.resolve(new MockHttpServletRequest())).isNull();
        assertThat(shown.resolve(bearing("Basic Zm9vOmJhcg=="))).isNull();
        assertThat(shown.resolve(bearing("Bearer"))).isNull();
    }

    @Test
    void anAddressOrAFormShowsNone() {
        var request = new MockHttpServletRequest("POST", "/api/v1/clients");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("access_token", "ey.one");
        assertThat(shown.resolve(request)).isNull();
    }

    @Test
    void noTokenAtAllIsRefused() {
        assertThatThrownBy(() -> shown.resolve(bearing("Bearer  "))).isInstanceOf(InvalidBearerTokenException.class);
    }

    private static MockHttpServletRequest bearing(String header) {
        var request = new MockHttpServletRequest("GET", "/api/v1/clients");
        request.addHeader("Authorization", header);
        return request;
    }
}
