package io.chancery.infra.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chancery.infra.documents.DocumentProperties.Bucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A store that speaks as much of S3 as documents need, over a real connection. It checks the signature of every
/// request (AWS Signature Version 4) and the fingerprint of every content, and lists few objects at a time.
final class TestBucket implements AutoCloseable {

    static final String NAME = "documents";
    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";
    private static final int PAGE = 3;
    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final Map<String, Stored> objects = new ConcurrentSkipListMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    record Stored(byte[] content, Instant at) {}

    TestBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    Bucket place() {
        return place(SECRET);
    }

    Bucket place(String secret) {
        return new Bucket(
                NAME, "eu-central-1", "http://127.0.0.1:" + server.getAddress().getPort(), "firms/", KEY, secret);
    }

    Map<String, Stored> objects() {
        return objects;
    }

    /// The next requests find the store out of order.
    void fail(int times) {
        failures.set(times);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                error(exchange, 503, "SlowDown");
            } else if (!isSigned(exchange, body)) {
                error(exchange, 403, "SignatureDoesNotMatch");
            } else {
                serve(exchange, body);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(1);
        var key = path.contains("/") ? path.substring(path.indexOf('/') + 1) : "";
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, new Stored(body, Instant.now()));
                exchange.getResponseHeaders().add("ETag", "\"1\"");
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            case "GET" -> {
                if (key.isEmpty()) {
                    list(exchange);
                } else {
                    get(exchange, objects.get(key));
                }
            }
            default -> error(exchange, 405, "MethodNotAllowed");
        }
    }

    private static void get(HttpExchange exchange, Stored stored) throws IOException {
        if (stored == null) {
            error(exchange, 404, "NoSuchKey");
            return;
        }
        exchange.sendResponseHeaders(200, stored.content().length);
        exchange.getResponseBody().write(stored.content());
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI());
        var after = query.getOrDefault("continuation-token", "");
        var found = objects.entrySet().stream()
                .filter(one -> one.getKey().startsWith(query.getOrDefault("prefix", "")))
                .filter(one -> one.getKey().compareTo(after) > 0)
                .limit(PAGE + 1)
                .toList();
        var page = found.stream().limit(PAGE).toList();
        var contents = page.stream()
                .map(one -> "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>%d</Size></Contents>"
                        .formatted(
                                one.getKey(),
                                one.getValue().at(),
                                one.getValue().content().length))
                .collect(Collectors.joining());
        var isCut = found.size() > PAGE;
        var next = isCut
                ? "<NextContinuationToken>%s</NextContinuationToken>"
                        .formatted(page.getLast().getKey())
                : "";
        xml(
                exchange,
                200,
                "<ListBucketResult><IsTruncated>%s</IsTruncated>%s%s</ListBucketResult>"
                        .formatted(isCut, next, contents));
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        xml(exchange, status, "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code));
    }

    private static void xml(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(URI uri) {
        var query = new TreeMap<String, String>();
        for (var part : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&")) {
            var pair = part.split("=", 2);
            query.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
        var content = Objects.requireNonNullElse(headers.getFirst("x-amz-content-sha256"), "");
        var isOfBody = content.equals(sha256(body)) || content.equals("UNSIGNED-PAYLOAD");
        if (!authorization.startsWith("AWS4-HMAC-SHA256 Credential=" + KEY + "/") || !isOfBody) {
            return false;
        }
        var scope = between(authorization, KEY + "/", ",");
        var signed = between(authorization, "SignedHeaders=", ",");
        var canonical = new StringBuilder(exchange.getRequestMethod())
                .append('\n')
                .append(exchange.getRequestURI().getRawPath())
                .append('\n')
                .append(sorted(exchange.getRequestURI().getRawQuery()))
                .append('\n');
        for (var name : signed.split(";")) {
            canonical
                    .append(name)
                    .append(':')
                    .append(String.join(",", headers.get(name)).strip())
                    .append('\n');
        }
        canonical.append('\n').append(signed).append('\n').append(content);
        var toSign = "AWS4-HMAC-SHA256\n" + headers.getFirst("x-amz-date") + "\n" + scope + "\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/")) {
            key = hmac(key, part);
        }
        return authorization.endsWith("Signature=" + HEX.formatHex(hmac(key, toSign)));
    }

    private static String sorted(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(part -> part.contains("=") ? part : part + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
