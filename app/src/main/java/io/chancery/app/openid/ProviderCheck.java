package io.chancery.app.openid;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Tries settings as far as that can be done without somebody who signs in.
class ProviderCheck {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Discovery discovery;
    private final RestClient client;

    ProviderCheck(Discovery discovery, ProviderCalls calls) {
        this.discovery = discovery;
        this.client = RestClient.builder().requestFactory(calls.factory()).build();
    }

    Finding check(ProviderDetails details, String secret, String callback) {
        try {
            var found = discovery.find(details, secret);
            discovery.countKeys(found);
            if (refusesClient(found.registration(), callback)) {
                return new Finding(Fault.WRONG_SECRET, details.clientId());
            }
            return new Finding(null, details.issuer());
        } catch (ProviderFault fault) {
            return new Finding(fault.fault(), fault.detail());
        }
    }

    /// Shows a code that nobody was given: a provider that knows the client complains of the code, and one that does
    /// not complains of the client (RFC 6749, 5.2).
    private boolean refusesClient(ClientRegistration registration, String callback) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(OAuth2ParameterNames.GRANT_TYPE, "authorization_code");
        form.add(OAuth2ParameterNames.CODE, "a-code-that-nobody-was-given");
        form.add(OAuth2ParameterNames.REDIRECT_URI, callback);
        form.add("code_verifier", "a-verifier-of-nothing-that-is-long-enough-to-be-one");
        var basic = registration.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        if (!basic) {
            form.add(OAuth2ParameterNames.CLIENT_ID, registration.getClientId());
            form.add(OAuth2ParameterNames.CLIENT_SECRET, registration.getClientSecret());
        }
        try {
            return client.post()
                    .uri(URI.create(registration.getProviderDetails().getTokenUri()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(headers -> {
                        if (basic) {
                            headers.setBasicAuth(
                                    encoded(registration.getClientId()), encoded(registration.getClientSecret()));
                        }
                    })
                    .body(form)
                    .exchange((_, answer) -> {
                        var error = answer.bodyTo(JSON);
                        var word = error == null ? "" : Objects.toString(error.get("error"), "");
                        return word.equals("invalid_client")
                                || word.equals("unauthorized_client")
                                || word.isEmpty() && answer.getStatusCode().value() == 401;
                    });
        } catch (ResourceAccessException unreachable) {
            throw new ProviderFault(
                    Discovery.unreachable(unreachable.getCause()),
                    registration.getProviderDetails().getTokenUri());
        } catch (RestClientException unreadable) {
            // It says something of its own, which is no complaint of the client that could be told.
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
