package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The demonstration's firms: waits until they can be entered, and tells on the console how far the application has
/// filled them, which goes on after that.
record Filling(WebApp app, PrintStream console) {

    private static final Pattern FIRM = Pattern.compile("\"([a-z]+)\":(\\d{1,3})\\b");
    private static final Pattern WHOLE = Pattern.compile("\"status\":\"UP\"");
    private static final Pattern OPENING = Pattern.compile("\"status\":\"OPENING\"");
    private static final Duration OPENED_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final int OK = 200;

    /// Until the addresses of all firms lead to a sign-in. A firm whose opening hangs is no reason to hold back the
    /// console, where its order tells why: after five minutes it goes on with a sentence.
    void awaitOpened() throws IOException {
        var until = System.nanoTime() + OPENED_WITHIN.toNanos();
        try (var http = app.client()) {
            while (OPENING.matcher(ask(http)).find()) {
                if (System.nanoTime() > until) {
                    console.println("Not every demonstration firm is open yet; the operators' console tells why.");
                    return;
                }
                Pause.of(Duration.ofMillis(200));
            }
        }
    }

    /// In a thread of its own, until every firm is whole or the application is gone. Says nothing when there is nothing
    /// left to fill.
    void follow(long begin) {
        Thread.ofVirtual().name("filling").start(() -> {
            try (var http = app.client()) {
                tell(http, begin);
            } catch (IOException stopped) {
                // The application has ended, and whoever waits for it says so.
            }
        });
    }

    private void tell(HttpClient http, long begin) throws IOException {
        var told = 0L;
        for (var state = ask(http); !state.isEmpty(); state = ask(http)) {
            if (WHOLE.matcher(state).find()) {
                if (told != 0) {
                    console.println(String.format(
                            Locale.ROOT,
                            "The demonstration firms are filled, %.1f s after the start.",
                            (System.nanoTime() - begin) / 1e9));
                }
                return;
            }
            if (told == 0) {
                console.println(
                        "\nThe demonstration firms are being filled with a year of work and can be used meanwhile:");
            }
            if (told == 0 || System.nanoTime() - told >= TELL_EVERY.toNanos()) {
                told = System.nanoTime();
                console.println("  "
                        + FIRM.matcher(state)
                                .results()
                                .map(firm -> "%s %s %%".formatted(firm.group(1), firm.group(2)))
                                .collect(Collectors.joining(", ")));
            }
            Pause.of(LOOK_EVERY);
        }
    }

    /// Empty when the application knows of no demonstration.
    private String ask(HttpClient http) throws IOException {
        var question = HttpRequest.newBuilder(app.demonstration())
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? answer.body() : "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }
}
