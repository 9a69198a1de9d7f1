package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.ProgramCall;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An app that people of Ashworth let act for them: from the question to tokens.
abstract class AtAnApp extends AtTheTokenServer {

    static final String BACK = "https://app.example/callback";
    static final String OTHER_BACK = "https://app.example/other";
    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    static final String CHALLENGE =
            new String(Base64.getUrlEncoder().withoutPadding().encode(sha256(VERIFIER)), StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext context;

    @Autowired
    AppConsents consents;

    SignedInPerson ben;
    Credentials app;

    @BeforeEach
    void register() {
        registers.establish(Firm.ASHWORTH);
        ben = new Enrolled(context).person("Ben", FirmRole.PARTNER);
        app = register(false);
    }

    Credentials register(boolean open) {
        return ada.does(() -> integrations.register(
                CommandId.next(),
                new AppDetails(
                        "App " + Ids.next(),
                        Set.of(BACK, OTHER_BACK),
                        EnumSet.of(
                                Scope.CLIENTS_READ, Scope.CLIENTS_WRITE, Scope.MATTERS_READ, Scope.TIME_ENTRIES_WRITE),
                        open)));
    }

    String name(Credentials app) {
        return ada.does(() -> list.integration(app.id())).name();
    }

    AppRequest request(Credentials app, String back, String type, String scope, String challenge, String method) {
        return new AppRequest(app.clientId(), back, type, scope, "a state&more", challenge, method, "");
    }

    Asking open(AppRequest request) {
        return Enrolled.as(ben).does(() -> consents.open(request, issuer()));
    }

    String told(AppRequest request) {
        try {
            open(request);
        } catch (AskedWrongly wrong) {
            return wrong.back();
        }
        throw new AssertionError("It was asked rightly: " + request);
    }

    String code(Credentials app, SignedInPerson person, String scope) {
        var back = Enrolled.as(person)
                .does(() -> consents.allow(
                        CommandId.next(), request(app, BACK, "code", scope, CHALLENGE, "S256"), issuer()));
        assertThat(back)
                .startsWith(BACK + "?code=")
                .endsWith("&iss=%s&state=a%%20state%%26more"
                        .formatted(URLEncoder.encode(issuer(), StandardCharsets.UTF_8)));
        return URLDecoder.decode(back.replaceFirst(".*[?&]code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
    }

    ProgramCall.Answer tokens(Credentials app, String code) {
        return exchange(app, code, BACK, VERIFIER);
    }

    ProgramCall.Answer exchange(Credentials app, String code, String back, String verifier) {
        return at(Firm.ASHWORTH).form("/oauth2/token", basic(app, exchangeForm(code, back, verifier)));
    }

    static Map<String, String> exchangeForm(String code, String back, String verifier) {
        return Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", back, "code_verifier", verifier);
    }

    ProgramCall.Answer refresh(Credentials app, String token) {
        return at(Firm.ASHWORTH)
                .form("/oauth2/token", basic(app, Map.of("grant_type", "refresh_token", "refresh_token", token)));
    }

    String about(Credentials app, String token) {
        return at(Firm.ASHWORTH)
                .form("/oauth2/introspect", basic(app, Map.of("token", token)))
                .text();
    }

    ProgramCall.Answer revoke(Credentials app, String token) {
        return at(Firm.ASHWORTH).form("/oauth2/revoke", basic(app, Map.of("token", token)));
    }

    static String basic(Credentials app, Map<String, String> form) {
        return form(form) + "&client_id=" + app.clientId() + "&client_secret=" + app.secret();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    String query(String back) {
        return "/oauth2/authorize?"
                + form(Map.of(
                        "client_id",
                        app.clientId(),
                        "redirect_uri",
                        back,
                        "response_type",
                        "code",
                        "scope",
                        "clients:read",
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256"));
    }

    /// Every page of a list.
    String all(String token, String path) {
        var all = new StringBuilder();
        var next = path + "?limit=200";
        while (!next.isEmpty()) {
            var page = at(Firm.ASHWORTH).bearing(token).get(next);
            assertThat(page.status()).isEqualTo(200);
            all.append(page.text());
            var cursor = page.at("/next");
            next = cursor.isEmpty() ? "" : path + "?limit=200&cursor=" + cursor;
        }
        return all.toString();
    }

    String issuer() {
        return address(Firm.ASHWORTH);
    }

    List<String> log() {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from firm_ashworth.audit_entry"
                        + " where subject_id = :app order by id")
                .param("app", app.id().value())
                .query(String.class)
                .list();
    }

    static byte[] sha256(String text) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
