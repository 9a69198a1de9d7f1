package io.chancery.infra.local;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where to go and how to sign in. The same people and the same password are in README.md.
final class Welcome {

    static final String PASSWORD = "chancery demo 2026";

    private record Firm(String name, String slug) {}

    private static final List<Firm> FIRMS = List.of(
            new Firm("Ashworth & Pell LLP", "ashworth"),
            new Firm("Birchwood Solicitors", "birchwood"),
            new Firm("Kanzlei Lindner", "lindner"));

    private Welcome() {}

    static String text(Options options, Duration ready) {
        var firms = FIRMS.stream()
                .map(firm -> "  %-22s %s://%s.localhost:%d   admin@%3$s.example"
                        .formatted(firm.name(), options.scheme(), firm.slug(), options.port()))
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                """

                Chancery is running, after %.1f s.

                %s
                  %-22s %s://localhost:%d             operator@chancery.example

                  The password is the same everywhere: %s
                  The console asks for a code too: infra/bin/run --code tells it, or take the key
                  %s into an authenticator application.
                  Logs and data: %s

                Ctrl-C stops everything.""",
                ready.toMillis() / 1000.0,
                firms,
                "Operators' console",
                options.scheme(),
                options.consolePort(),
                PASSWORD,
                DemoCode.KEY,
                options.home());
    }
}
