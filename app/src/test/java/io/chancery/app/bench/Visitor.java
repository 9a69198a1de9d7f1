package io.chancery.app.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser's share of HTTP: cookies, signing in, and asking for a view as Vaadin's client does when a page is opened.
final class Visitor implements AutoCloseable {

    static {
        // Java does not know hosts below localhost as browsers do; the firm is named by the header.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Visitor(Installation installation) {
        this.address = "http://127.0.0.1:" + installation.port();
    }

    void signIn() throws IOException, InterruptedException {
        var token = find(CSRF, get("/sign-in"));
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(Installation.EMAIL), encoded(Installation.PASSWORD), encoded(token));
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
        get("/" + view);
        var begin = get("/?v-r=init&location=%s&query=".formatted(encoded(view)));
        var uidl = "/?v-r=uidl&v-uiId=" + find(UI_ID, begin);
        var token = find(TOKEN, begin);
        var answer = post(uidl, """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(token, view));
        // A browser says so too when its page is left; otherwise the session would grow with every visit.
        post(uidl, "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":1,\"clientId\":1,\"UNLOAD\":true}".formatted(token));
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
        return HttpRequest.newBuilder(URI.create(address + path)).header("Host", Installation.HOST);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
