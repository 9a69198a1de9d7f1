package io.chancery.app.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.ProgramCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The lines of `infra/docs/api.md` that go through everything once: whoever copies them finds that they work.
class ApiScriptIntegrationTest extends AtTheDoor {

    private static final Pattern SCRIPT = Pattern.compile("(?s)```requests\\n(.*?)```");
    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|DELETE) (\\S+)(?: (.*?))?(?: => (\\w+))?");

    /// Files of an invoice are made by a job.
    private static final Pattern MADE_LATER = Pattern.compile("/invoices/[^/]+/(pdf|ledes)");

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();

    @Test
    void everyLineOfTheDescriptionWorksAndNoDoorIsLeftOut() throws IOException {
        ada.doesIt(this::letterhead);
        known.put("timekeeper", timekeeper.value().toString());
        known.put("matter", matter.value().toString());
        var text = SCRIPT.matcher(Files.readString(Path.of("../infra/docs/api.md")));
        assertThat(text.find()).isTrue();

        text.group(1).lines().forEach(this::run);

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        Door.ALL.stream().map(Object::toString).collect(Collectors.toSet()));
    }

    private void run(String line) {
        var parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        var verb = parts.group(1);
        var path = filled(parts.group(2));
        var body = parts.group(3) == null ? "" : filled(parts.group(3));
        if (MADE_LATER.matcher(path).matches()) {
            await().atMost(30, SECONDS).until(() -> send(verb, path, body).status() == 200);
        }
        var answer = send(verb, path, body);
        assertThat(answer.status()).as(line + ": " + answer.text()).isBetween(200, 204);
        taken.add(door(verb, path).toString());
        if (parts.group(4) != null) {
            known.put(
                    parts.group(4),
                    Stream.of("/id", "/invoice/id", "/seen")
                            .map(answer::at)
                            .filter(value -> !value.isEmpty())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private ProgramCall.Answer send(String verb, String path, String body) {
        var address = Door.ROOT + path;
        var type = body.isEmpty() ? "" : body.startsWith("{") ? "application/json" : "text/plain";
        return switch (verb) {
            case "PUT", "DELETE" -> program.with(ifMatch(program.get(address))).send(verb, address, type, body);
            case "POST" -> program.with(key()).send(verb, address, type, body);
            default -> program.get(address);
        };
    }

    private String filled(String text) {
        var all = text;
        for (var one : known.entrySet()) {
            all = all.replace("$" + one.getKey(), one.getValue());
        }
        assertThat(all).doesNotContain("$");
        return all;
    }

    private static Door door(String verb, String path) {
        var address = Door.ROOT + path.replaceFirst("\\?.*", "");
        return Door.ALL.stream()
                .filter(door -> door.method().name().equals(verb))
                .filter(door -> address.matches(door.path().replace("{id}", "[0-9a-f-]{36}")))
                .findFirst()
                .orElseThrow();
    }
}
