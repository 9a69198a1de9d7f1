package io.chancery.infra.local.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// Somebody of a firm without a browser: signs in, opens a page, goes from view to view as Vaadin's client does,
/// and reads every answer, because a 200 can be an error.
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "chancery demo 2026";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern FAILURE = Pattern.compile("\"appError\"|\"sessionExpired\"|\"resynchronize\":true");
    private static final int OK = 200;

    private final HttpClient http;
    private final String host;
    private final String address;
    private final String email;
    private final String place;
    private String page = "";
    private String token = "";
    private int seen;
    private int asked;

    /// @param number tells this person, and where they sit, from the others: many from one address would be slowed down
    Visitor(int number, int port, String firm, String role) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        this.host = "%s.localhost:%d".formatted(firm, port);
        this.address = "http://127.0.0.1:" + port;
        this.email = "%s@%s.example".formatted(role, firm);
        this.place = "198.18.%d.%d".formatted(number / 250, 1 + number % 250);
    }

    void signIn() throws NotAnswered, IOException, InterruptedException {
        var csrf = find(CSRF, get("/sign-in"));
        var form = "username=%s&password=%s&_csrf=%s".formatted(encoded(email), encoded(PASSWORD), encoded(csrf));
        var answer = http.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var to = answer.headers().firstValue("Location").orElse("");
        if (to.isEmpty() || to.contains("/sign-in")) {
            throw new NotAnswered("%s could not sign in: %d to '%s'".formatted(email, answer.statusCode(), to));
        }
    }

    /// Loads the page, with the frame around the view.
    void open(String view) throws NotAnswered, IOException, InterruptedException {
        get("/" + view);
        var begin = get("/?v-r=init&location=%s&query=".formatted(encoded(view)));
        page = "/?v-r=uidl&v-uiId=" + find(UI_ID, begin);
        token = find(TOKEN, begin);
        seen = Integer.parseInt(find(SYNC, begin));
        asked = 0;
        go(view);
    }

    /// Goes to a view within the page.
    void go(String view) throws NotAnswered, IOException, InterruptedException {
        ask("""
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
            "historyState":null,"trigger":""}}\
            """.formatted(view));
    }

    /// A click that changes nothing.
    void click() throws NotAnswered, IOException, InterruptedException {
        ask("");
    }

    private void ask(String call) throws NotAnswered, IOException, InterruptedException {
        var question =
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(token, call, seen, asked);
        var answer = read(
                page,
                http.send(
                        request(page)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(question))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
        seen = Integer.parseInt(find(SYNC, answer));
        asked++;
    }

    private String get(String path) throws NotAnswered, IOException, InterruptedException {
        return read(path, http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static String read(String path, HttpResponse<String> answer) throws NotAnswered {
        if (answer.statusCode() != OK) {
            throw new NotAnswered("%s was answered with %d".formatted(path, answer.statusCode()));
        }
        var failure = FAILURE.matcher(answer.body());
        if (failure.find()) {
            throw new NotAnswered("%s was answered with %s".formatted(path, failure.group()));
        }
        return answer.body();
    }

    private static String find(Pattern pattern, String text) throws NotAnswered {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new NotAnswered("There is no %s in %s"
                    .formatted(pattern, text.substring(0, Math.min(400, text.length()))));
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Host", host)
                .header("X-Forwarded-For", place)
                .timeout(PATIENCE);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
