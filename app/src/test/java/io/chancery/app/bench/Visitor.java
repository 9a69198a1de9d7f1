package io.chancery.app.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser's share of HTTP: cookies, signing in, and asking for a view as Vaadin's client does when a page is opened.
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final int OK = 200;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Installation installation;
    private final String address;
    private String page = "";
    private String token = "";
    private int asked;

    Visitor(Installation installation) {
        this(installation, installation.port());
    }

    /// @param port of one of its nodes
    Visitor(Installation installation, int port) {
        this.installation = installation;
        this.address = "http://127.0.0.1:" + port;
    }

    void signIn() throws IOException, InterruptedException {
        var token = find(CSRF, get("/sign-in"));
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(installation.email()), encoded(Installation.PASSWORD), encoded(token));
        var answer = http.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var to = answer.headers().firstValue("Location").orElse("");
        if (to.isEmpty() || to.contains("error")) {
            throw new IllegalStateException(
                    "Signing in was answered with %d to '%s'".formatted(answer.statusCode(), to));
        }
    }

    /// What Vaadin's client does when a page is opened: the frame of the page, the session's user interface in it, and
    /// the view.
    ///
    /// @return the view as the server describes it
    String open(String view) throws IOException, InterruptedException {
        var answer = enter(view);
        // A browser says so too when its page is left; otherwise the session would grow with every visit.
        ask("", ",\"UNLOAD\":true");
        return answer;
    }

    /// Opens a page and stays there.
    String enter(String address) throws IOException, InterruptedException {
        var parts = address.split("\\?", 2);
        var view = parts[0];
        var query = parts.length == 1 ? "" : parts[1];
        get("/" + address);
        var begin = get("/?v-r=init&location=%s&query=%s".formatted(encoded(view), encoded(query)));
        page = "/?v-r=uidl&v-uiId=" + find(UI_ID, begin);
        token = find(TOKEN, begin);
        asked = 0;
        return ask("""
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"",\
            "historyState":null,"trigger":""}}\
            """.formatted(view, query), "");
    }

    /// A click that changes nothing.
    void click() throws IOException, InterruptedException {
        ask("", "");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private String ask(String call, String further) throws IOException, InterruptedException {
        // Every question has one answer, so both count alike.
        var answer = post(
                page,
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d%s}"
                        .formatted(token, call, asked, asked, further));
        if (answer.contains("\"appError\"")
                || answer.contains("\"sessionExpired\"")
                || answer.contains("\"resynchronize\"")) {
            throw new IllegalStateException("%s was answered with %s".formatted(page, answer));
        }
        asked++;
        return answer;
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no %s in %s".formatted(pattern, text));
        }
        return found.group(1);
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        var answer = http.send(
                request(path)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return required(path, answer);
    }

    private static String required(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("%s was answered with %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        return required(path, answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Host", installation.firm().host());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
