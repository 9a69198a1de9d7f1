package io.chancery.app.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.ProgramCall.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One program that was let in by client credentials goes once through every door there is, as a script would.
class EveryResourceIntegrationTest extends AtTheDoor {

    private final Set<String> taken = new TreeSet<>();

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
                program.send(
                        "POST",
                        Door.ROOT + "/documents?name=log.txt&matter=" + matter.value(),
                        "text/plain",
                        "The log book of the Wanda"),
                201);
        list("/documents");
        get("/documents/{id}", sent.at("/id"));
        assertThat(get("/documents/{id}/content", sent.at("/id")).text()).isEqualTo("The log book of the Wanda");

        var preview = program.post(Door.ROOT + "/invoices/preview", "{\"matter\": \"%s\"}".formatted(matter.value()));
        took("POST /invoices/preview", preview, 200);
        var invoice = post(
                "/invoices", "{\"matter\": \"%s\", \"seen\": \"%s\"}".formatted(matter.value(), preview.at("/seen")));
        assertThat(invoice.at("/invoice/total")).isEqualTo(preview.at("/total"));
        list("/invoices");
        var id = invoice.at("/invoice/id");
        get("/invoices/{id}", id);
        await().atMost(20, SECONDS)
                .until(() -> program.get(Door.ROOT + "/invoices/" + id).text().split("READY").length == 3);
        get("/invoices/{id}/pdf", id);
        get("/invoices/{id}/ledes", id);

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(Door.ALL.stream()
                        .map(door -> door.method() + " " + door.path().substring(Door.ROOT.length()))
                        .collect(Collectors.toSet()));
    }

    private void list(String... paths) {
        for (var path : paths) {
            took("GET " + path, program.get(Door.ROOT + path + "?limit=1"), 200);
        }
    }

    private Answer get(String path, String id) {
        return took("GET " + path, program.get(Door.ROOT + path.replace("{id}", id)), 200);
    }

    private Answer post(String path, String body) {
        return took("POST " + path, program.with(key()).post(Door.ROOT + path, body), 201);
    }

    private void change(String path, Answer made, String body) {
        var read = get(path, made.at("/id"));
        took(
                "PUT " + path,
                program.with(ifMatch(read)).put(Door.ROOT + path.replace("{id}", made.at("/id")), body),
                200);
    }

    private void delete(String path, Answer made) {
        var read = get(path, made.at("/id"));
        took(
                "DELETE " + path,
                program.with(ifMatch(read)).send("DELETE", Door.ROOT + path.replace("{id}", made.at("/id")), "", ""),
                204);
    }

    private Answer took(String door, Answer answer, int status) {
        assertThat(answer.status()).as(door + ": " + answer.text()).isEqualTo(status);
        taken.add(door);
        return answer;
    }
}
