package io.chancery.infra.local.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The OpenID provider of a firm, on a port of its own with keys of its own. It knows one person, who clicks to sign
/// in, and insists on PKCE and on the client's secret.
final class ForeignProvider implements AutoCloseable {

    static final String CLIENT = "chancery-of-the-journey";
    static final String SECRET = "a secret of the provider and the firm";

    private static final int BACKLOG = 20;
    private static final int KEY_BITS = 2048;
    private static final long TOKEN_SECONDS = 300;

    private final HttpServer server;
    private final KeyPair keys;
    private final String email;
    private final String session = UUID.randomUUID().toString();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /// @param email of the person whom it knows
    ForeignProvider(String email) throws IOException {
        this.email = email;
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext(
                "/.well-known/openid-configuration", asked -> answer(asked, "application/json", describe()));
        server.createContext("/keys", asked -> answer(asked, "application/json", published()));
        server.createContext("/authorize", asked -> answer(asked, "text/html", page(query(asked))));
        server.createContext("/continue", this::sendBack);
        server.createContext("/token", asked -> answer(asked, "application/json", token(asked)));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String describe() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer());
    }

    private String published() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "journey", "n": "%s", "e": "%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /// What a person sees who was sent here.
    private String page(Map<String, String> asked) {
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return """
                <!DOCTYPE html><html lang="en"><title>Sign in</title><main><h1>The firm's own sign-in</h1>
                <p><a id="continue" href="/continue?code=%s">Continue as %s</a></p></main></html>""".formatted(code, email);
    }

    private void sendBack(HttpExchange asked) throws IOException {
        var code = query(asked).get("code");
        var request = codes.get(code);
        var back = "%s?code=%s&state=%s&iss=%s"
                .formatted(request.get("redirect_uri"), code, request.get("state"), issuer());
        asked.getResponseHeaders().add("Location", back.replace("=http://127", "=http%3A%2F%2F127"));
        asked.sendResponseHeaders(302, -1);
        asked.close();
    }

    private String token(HttpExchange asked) throws IOException {
        var form = fields(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = codes.remove(form.get("code"));
        if (request == null
                || !request.get("code_challenge").equals(base64(sha256(form.get("code_verifier"))))
                || !isClient(asked.getRequestHeaders().getFirst("Authorization"))) {
            return "{\"error\": \"invalid_grant\"}";
        }
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(UUID.randomUUID(), signed(claims(request.get("nonce"))));
    }

    /// RFC 6749, 2.3.1: both are encoded as a form has it.
    private static boolean isClient(String header) {
        var both = new String(Base64.getDecoder().decode(header.replaceFirst("Basic ", "")), StandardCharsets.UTF_8);
        return Arrays.stream(both.split(":"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList()
                .equals(java.util.List.of(CLIENT, SECRET));
    }

    private String claims(String nonce) {
        var now = Instant.now().getEpochSecond();
        return """
                {"iss": "%s", "sub": "of-the-journey", "aud": "%s", "iat": %d, "exp": %d, "auth_time": %d, "nonce": "%s",
                 "sid": "%s", "email": "%s", "email_verified": true, "name": "Dana Whitfield"}""".formatted(
                        issuer(), CLIENT, now, now + TOKEN_SECONDS, now - TOKEN_SECONDS * 10, nonce, session, email);
    }

    private String signed(String claims) {
        var head = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"journey\"}".getBytes(StandardCharsets.UTF_8));
        var text = head + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> query(HttpExchange asked) {
        return fields(asked.getRequestURI().getRawQuery());
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange asked, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        asked.sendResponseHeaders(text.startsWith("{\"error\"") ? 400 : 200, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }
}
