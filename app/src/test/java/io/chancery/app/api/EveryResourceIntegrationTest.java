package io.chancery.app.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.testing.ProgramCall.Answer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A script goes once through every door there is, by client credentials. At each door it is a program that was let in
/// with the scope of that door alone: what a scope is said to be enough for, it is enough for.
class EveryResourceIntegrationTest extends AtTheDoor {

    private final Set<String> taken = new TreeSet<>();
    private final Map<Scope, ProgramCall> programs = new EnumMap<>(Scope.class);

    @Test
    void aScriptUsesEveryDoor() {
        ada.doesIt(this::letterhead);
        var newClient = post("/clients", "{\"name\": \"Pelagic Insurance\", \"currency\": \"USD\"}");
        var newMatter = post("/matters", """
                {"client": "%s", "name": "Salvage of the Wanda", "openedOn": "2026-02-02"}""".formatted(newClient.at("/id")));
        change("/clients/{id}", newClient, "{\"name\": \"Pelagic Re\", \"currency\": \"USD\"}");
        change("/matters/{id}", newMatter, """
                {"client": "%s", "name": "Salvage", "openedOn": "2026-02-02"}""".formatted(newClient.at("/id")));
        list("/clients", "/matters", "/timekeepers");
        get("/timekeepers/{id}", timekeeper.value().toString());

        var wrong = post("/time-entries", timeEntry(1800, "Wrong"));
        delete("/time-entries/{id}", wrong);
        var time = post("/time-entries", timeEntry(1800, "Hearing"));
        change("/time-entries/{id}", time, timeEntry(3600, "Hearing of two witnesses"));
        var mistaken = post("/costs", cost("1", "Mistaken"));
        delete("/costs/{id}", mistaken);
        var copies = post("/costs", cost("100", "Copies"));
        change("/costs/{id}", copies, cost("289", "Copies of the log book"));
        list("/time-entries", "/costs");

        var sent = took(
                "POST /documents",
                by("POST /documents")
                        .send(
                                "POST",
                                Door.ROOT + "/documents?name=log.txt&matter=" + matter.value(),
                                "text/plain",
                                "The log book of the Wanda"),
                201);
        list("/documents");
        get("/documents/{id}", sent.at("/id"));
        assertThat(get("/documents/{id}/content", sent.at("/id")).text()).isEqualTo("The log book of the Wanda");

        var preview = by("POST /invoices/preview")
                .post(Door.ROOT + "/invoices/preview", "{\"matter\": \"%s\"}".formatted(matter.value()));
        took("POST /invoices/preview", preview, 200);
        var invoice = post(
                "/invoices", "{\"matter\": \"%s\", \"seen\": \"%s\"}".formatted(matter.value(), preview.at("/seen")));
        assertThat(invoice.at("/invoice/total")).isEqualTo(preview.at("/total"));
        list("/invoices");
        var id = invoice.at("/invoice/id");
        get("/invoices/{id}", id);
        await().atMost(20, SECONDS)
                .until(() -> by("GET /invoices/{id}")
                                .get(Door.ROOT + "/invoices/" + id)
                                .text()
                                .split("READY")
                                .length
                        == 3);
        get("/invoices/{id}/pdf", id);
        get("/invoices/{id}/ledes", id);

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(Door.ALL.stream()
                        .map(door -> door.method() + " " + door.path().substring(Door.ROOT.length()))
                        .collect(Collectors.toSet()));
    }

    private void list(String... paths) {
        for (var path : paths) {
            took("GET " + path, by("GET " + path).get(Door.ROOT + path + "?limit=1"), 200);
        }
    }

    private Answer get(String path, String id) {
        return took("GET " + path, by("GET " + path).get(Door.ROOT + path.replace("{id}", id)), 200);
    }

    private Answer post(String path, String body) {
        return took("POST " + path, by("POST " + path).with(key()).post(Door.ROOT + path, body), 201);
    }

    private void change(String path, Answer made, String body) {
        var read = get(path, made.at("/id"));
        took(
                "PUT " + path,
                by("PUT " + path).with(ifMatch(read)).put(Door.ROOT + path.replace("{id}", made.at("/id")), body),
                200);
    }

    private void delete(String path, Answer made) {
        var read = get(path, made.at("/id"));
        took(
                "DELETE " + path,
                by("DELETE " + path)
                        .with(ifMatch(read))
                        .send("DELETE", Door.ROOT + path.replace("{id}", made.at("/id")), "", ""),
                204);
    }

    /// Whoever may use this door and, as far as scopes go, nothing else.
    private ProgramCall by(String door) {
        var scope = Door.ALL.stream()
                .filter(one -> door.equals(one.method() + " " + one.path().substring(Door.ROOT.length())))
                .findFirst()
                .orElseThrow()
                .scope();
        return programs.computeIfAbsent(scope, one -> with(Set.of(one)));
    }

    private Answer took(String door, Answer answer, int status) {
        assertThat(answer.status()).as(door + ": " + answer.text()).isEqualTo(status);
        taken.add(door);
        return answer;
    }
}
