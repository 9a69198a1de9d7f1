package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// A program that reads the firm's matters by client credentials.
///
/// @param slug of the firm
record ProgramOfFirm(String slug, String clientId, String secret) {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /// By an administrator who is signed in at the firm.
    static ProgramOfFirm letIn(String slug, String name) {
        open(RunningChancery.firm(slug, "/integrations"));
        Walk.settle();
        Page.button("Let a program in").click();
        Page.fill("Name", name);
        $$("vaadin-checkbox").findBy(text("Read matters")).$("input").click();
        Page.lastButton("Let in").click();
        var program = new ProgramOfFirm(
                slug, Page.field("Client id").getValue(), Page.field("Secret").getValue());
        Page.button("I have kept the secret").click();
        return program;
    }

    /// All that it reads, as it comes.
    String matters() throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var told = send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        var token = TOKEN.matcher(told);
        assertThat(token.find()).as(told).isTrue();
        return send(request("/api/v1/matters?limit=200").header("Authorization", "Bearer " + token.group(1)));
    }

    /// Java does not resolve the host, so it is said by the header alone.
    private HttpRequest.Builder request(String path) {
        var address = URI.create(RunningChancery.firm(slug, path));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(address.getPort(), path)))
                .header("Host", address.getAuthority());
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
