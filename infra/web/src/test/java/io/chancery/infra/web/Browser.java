package io.chancery.infra.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Speaks HTTP by hand, because Java's own clients neither resolve `*.localhost` nor send a Host header one chooses.
/// Keeps cookies as a browser does, and can be told to bring them where they do not belong.
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private static final String HERE = "127.0.0.1";
    private static final int PLACES = 250;
    private static final AtomicInteger PLACE = new AtomicInteger(1);

    private int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String from = HERE;

    public Browser(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /// Another one that brings the same cookies.
    public Browser(Browser other) {
        this(other.port, other.host);
        cookies.putAll(other.cookies);
        from = other.from;
    }

    /// Goes on from a network address of its own, where the system has more than one for itself: each address gets so
    /// many tries at a door and no more.
    public Browser fromElsewhere() {
        from = "127.0.0." + (2 + PLACE.getAndIncrement() % PLACES);
        return this;
    }

    private Socket connect() throws IOException {
        if (!from.equals(HERE)) {
            try {
                return new Socket(InetAddress.getByName(HERE), port, InetAddress.getByName(from), 0);
            } catch (BindException there) {
                from = HERE;
            }
        }
        return new Socket(HERE, port);
    }

    /// What came back.
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        /// The path and query a redirect leads to, without scheme and host; those are kept when they lead elsewhere.
        public String location() {
            return header("Location").orElse("");
        }
    }

    /// Goes on at another node, as a proxy would let it.
    public void turnTo(int otherPort) {
        port = otherPort;
    }

    public Answer postJson(String path, String json) {
        return send("POST", path, json, "Content-Type: application/json");
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, Map<String, String> form, String... headers) {
        return send("POST", path, encoded(form), headers);
    }

    /// Loads the sign-in page and posts its form as a browser would.
    public Answer signIn(String email, String password) {
        return post("/sign-in", Map.of("username", email, "password", password, "_csrf", csrf()));
    }

    public String csrf() {
        var page = get("/sign-in").body();
        var token = CSRF.matcher(page);
        if (!token.find()) {
            throw new AssertionError("The sign-in page carries no CSRF token: " + page);
        }
        return token.group(1);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void bringCookie(String name, String value) {
        cookies.put(name, value);
    }

    public void forgetCookie(String name) {
        cookies.remove(name);
    }

    public void bringCookiesTo(Browser other) {
        cookies.forEach(other::bringCookie);
    }

    /// Keeps a websocket open there until the socket is closed.
    public Socket openWebSocket(String path) {
        return openWebSocket(path, "Origin: http://%s:%d\r\n".formatted(host, port));
    }

    /// As a page of that origin would, or whatever else says so.
    ///
    /// @param origin the header's line with its end, or nothing
    public Socket openWebSocket(String path, String origin) {
        try {
            var socket = connect();
            socket.getOutputStream()
                    .write("""
                        GET %s HTTP/1.1\r
                        Host: %s:%d\r
                        Cookie: %s\r
                        Upgrade: websocket\r
                        Connection: Upgrade\r
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                        Sec-WebSocket-Version: 13\r
                        %s\r
                        """.formatted(path, host, port, cookies(), origin).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var status = new byte["HTTP/1.1 101".length()];
            socket.getInputStream().readNBytes(status, 0, status.length);
            if (!new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 101")) {
                throw new AssertionError(
                        "No websocket at " + path + ": " + new String(status, StandardCharsets.US_ASCII));
            }
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(String method, String path, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new StringBuilder("%s %s HTTP/1.1\r\nConnection: close\r\n".formatted(method, path));
        var own = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        if (!own.toLowerCase(Locale.ROOT).contains("host:")
                || own.toLowerCase(Locale.ROOT).startsWith("x-")) {
            request.append("Host: ").append(host).append(':').append(port).append("\r\n");
        }
        request.append(own);
        if (!cookies.isEmpty()) {
            request.append("Cookie: ").append(cookies()).append("\r\n");
        }
        if (method.equals("POST")) {
            if (!own.contains("Content-Type: ")) {
                request.append("Content-Type: application/x-www-form-urlencoded\r\n");
            }
            request.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (var socket = connect()) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return remember(parse(all.toString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String all) {
        var end = all.indexOf("\r\n\r\n");
        var lines = all.substring(0, end).split("\r\n");
        var headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0].toLowerCase(Locale.ROOT),
                        Collectors.mapping(parts -> parts[1], Collectors.toList())));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
    }

    private Answer remember(Answer answer) {
        for (var line : answer.headers().getOrDefault("set-cookie", List.of())) {
            var pair = line.split(";")[0].split("=", 2);
            if (line.contains("Max-Age=0") || line.contains("Expires=Thu, 01 Jan 1970")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
