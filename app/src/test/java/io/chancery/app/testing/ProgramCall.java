package io.chancery.app.testing;

import io.chancery.app.integrations.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program at the host of a firm: speaks HTTP by hand, as [io.chancery.infra.web.Browser] does and for the same
/// reason, and keeps no cookie.
///
/// @param headers those of every request
public record ProgramCall(int port, String host, List<String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    public static ProgramCall at(int port, Firm firm) {
        return new ProgramCall(port, firm.host(), List.of());
    }

    public ProgramCall with(String header) {
        var all = new ArrayList<>(headers);
        all.add(header);
        return new ProgramCall(port, host, List.copyOf(all));
    }

    public ProgramCall bearing(String token) {
        return with("Authorization: Bearer " + token);
    }

    /// What came back.
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, "", "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer form(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    /// @param more further parameters of the form, each with its `&`
    public Answer askForToken(Credentials credentials, String more) {
        var basic = Base64.getEncoder()
                .encodeToString((credentials.clientId() + ":" + credentials.secret()).getBytes(StandardCharsets.UTF_8));
        return with("Authorization: Basic " + basic).form("/oauth2/token", "grant_type=client_credentials" + more);
    }

    public Answer send(String method, String path, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(
                "%s %s HTTP/1.1\r\nConnection: close\r\nHost: %s:%d\r\n".formatted(method, path, host, port));
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(byte[] whole) {
        var text = new String(whole, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        var lines = text.substring(0, end).split("\r\n");
        var headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (one, two) -> one + ", " + two));
        var body = Arrays.copyOfRange(whole, end + 4, whole.length);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                "chunked".equals(headers.get("transfer-encoding")) ? whole(body) : body);
    }

    private static byte[] whole(byte[] chunked) {
        var text = new String(chunked, StandardCharsets.ISO_8859_1);
        var body = new ByteArrayOutputStream();
        for (int at = 0; ; ) {
            var line = text.indexOf("\r\n", at);
            var length = Integer.parseInt(text.substring(at, line), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            body.write(chunked, line + 2, length);
            at = line + 2 + length + 2;
        }
    }
}
