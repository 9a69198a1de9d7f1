package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.integrations.Scope;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.ProgramCall.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a program sends is looked through as if a person had sent it.
class DocumentsByProgramIntegrationTest extends AtTheDoor {

    private static final String DOCUMENTS = "/api/v1/documents";

    @Test
    void theSameSentAgainIsTheSameDocument() {
        var first = send(matter, "note.txt", "text/plain", "Call back");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var again = send(matter, "note.txt", "application/octet-stream", "Call back");

        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(walk(DOCUMENTS + "?matter=" + matter.value(), 1)).containsExactly(first.at("/id"));
        var content = program.get(DOCUMENTS + "/" + first.at("/id") + "/content");
        assertThat(content.header("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
        assertThat(content.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatIsNotTakenSaysWhy() {
        assertProblem(send(matter, "page.html", "text/html", "<html></html>"), 422, "documents.not-taken");
        assertProblem(send(matter, "note.txt", "image/png", "Call back"), 422, "documents.not-taken");
        assertProblem(send(matter, "note.txt", "text/plain", ""), 422, "documents.not-taken");
    }

    @Test
    void aRestrictedMatterDoesNotExistForPrograms() {
        var walled = ada.does(() -> registers.openMatterFor(client, "Secret", ada));
        assertProblem(send(walled, "note.txt", "text/plain", "x"), 422, "firm.not-here");
    }

    @Test
    void whoMayOnlyReadSendsNothing() {
        program = with(Set.of(Scope.DOCUMENTS_READ));
        assertProblem(send(matter, "note.txt", "text/plain", "x"), 403, "api.scope-missing");
    }

    private Answer send(MatterId to, String name, String type, String content) {
        return program.send("POST", DOCUMENTS + "?matter=" + to.value() + "&name=" + name, type, content);
    }
}
