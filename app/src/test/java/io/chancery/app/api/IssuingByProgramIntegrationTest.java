package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.approvals.ApprovalLimits;
import io.chancery.app.approvals.Holder;
import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.ProgramCall.Answer;
import io.chancery.infra.commands.CommandId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a program issues is what it has seen, once, and nothing else.
class IssuingByProgramIntegrationTest extends AtTheDoor {

    private static final String INVOICES = "/api/v1/invoices";

    @Autowired
    ApprovalLimits limits;

    private Answer hearing;
    private Answer copies;

    @BeforeEach
    void work() {
        ada.doesIt(this::letterhead);
        hearing = program.with(key()).post("/api/v1/time-entries", timeEntry(3600, "Hearing"));
        copies = program.with(key()).post("/api/v1/costs", cost("289", "Copies"));
    }

    @Test
    void issuesWhatThePreviewShowed() {
        var issuer = with(Set.of(Scope.INVOICES_ISSUE, Scope.INVOICES_READ));
        var preview = issuer.post(INVOICES + "/preview", body(""));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.at("/total/amount")).isEqualTo("374.57");
        assertThat(preview.json().at("/missing")).isEmpty();
        assertThat(preview.json().at("/work").toString()).contains(hearing.at("/id"), copies.at("/id"));

        var issued = issuer.with(key()).post(INVOICES, seen(preview, ""));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.json().at("/lines")).isEqualTo(preview.json().at("/lines"));
        assertThat(issued.at("/invoice/total/amount")).isEqualTo("374.57");
        assertThat(issued.header("Location")).contains(INVOICES + "/" + issued.at("/invoice/id"));
        assertProblem(issuer.post(INVOICES + "/preview", body("")), 422, "invoicing.nothing-to-bill");
    }

    @Test
    void issuesOnlyTheWorkThatIsNamed() {
        var only = ", \"work\": [\"%s\"]".formatted(copies.at("/id"));
        var preview = program.post(INVOICES + "/preview", body(only));
        assertThat(preview.at("/total/amount")).isEqualTo("24.57");
        // The same tag does not issue more than it showed.
        assertProblem(program.with(key()).post(INVOICES, seen(preview, "")), 409, "invoicing.changed-since-preview");
        assertThat(program.with(key()).post(INVOICES, seen(preview, only)).status())
                .isEqualTo(201);
        assertThat(program.get("/api/v1/time-entries/" + hearing.at("/id")).at("/billed"))
                .isEqualTo("false");
    }

    @Test
    void whatChangedSinceThePreviewIsNotIssued() {
        var preview = program.post(INVOICES + "/preview", body(""));
        program.with(ifMatch(copies)).put("/api/v1/costs/" + copies.at("/id"), cost("290", "Copies"));
        var key = key();
        assertProblem(program.with(key).post(INVOICES, seen(preview, "")), 409, "invoicing.changed-since-preview");
        assertThat(walk(INVOICES + "?matter=" + matter.value(), 10)).isEmpty();
        var again = program.post(INVOICES + "/preview", body(""));
        assertThat(program.with(key).post(INVOICES, seen(again, "")).status())
                .as("the key was not used up by the refusal")
                .isEqualTo(201);
    }

    @Test
    void manyAtOnceWithOneKeyIssueOneInvoice() {
        var preview = program.post(INVOICES + "/preview", body(""));
        var key = key();
        var places = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> program.with(key).post(INVOICES, seen(preview, "")))
                .map(answer -> answer.status() + " " + answer.header("Location").orElse(answer.text()))
                .distinct()
                .toList();
        assertThat(places).hasSize(1).first().asString().startsWith("201");
        assertThat(walk(INVOICES + "?matter=" + matter.value(), 10)).hasSize(1);
    }

    @Test
    void twoKeysCannotIssueTheSameWork() {
        var preview = program.post(INVOICES + "/preview", body(""));
        assertThat(program.with(key()).post(INVOICES, seen(preview, "")).status())
                .isEqualTo(201);
        assertProblem(program.with(key()).post(INVOICES, seen(preview, "")), 422, "invoicing.nothing-to-bill");
    }

    @Test
    void aProgramKeepsTheLimitThatTheFirmGaveIt() {
        var issuer = with(Set.of(Scope.INVOICES_ISSUE, Scope.INVOICES_READ));
        var holder = ada.does(() -> limits.holders(0, 1000)).stream()
                .filter(Holder::program)
                .max(Comparator.comparing(Holder::id))
                .orElseThrow();
        ada.doesIt(() -> limits.limit(CommandId.next(), holder.id(), new BigDecimal("374.56")));

        var preview = issuer.post(INVOICES + "/preview", body(""));
        assertThat(preview.json().at("/withinLimit").asBoolean()).isFalse();
        assertProblem(issuer.with(key()).post(INVOICES, seen(preview, "")), 403, "approvals.above-limit");
        assertThat(program.with(key()).post(INVOICES, seen(preview, "")).status())
                .as("another program may")
                .isEqualTo(201);
    }

    @Test
    void asksForAScopeOfItsOwnAndForWhatWasSeen() {
        var rest = with(EnumSet.complementOf(EnumSet.of(Scope.INVOICES_ISSUE)));
        assertProblem(rest.post(INVOICES + "/preview", body("")), 403, "api.scope-missing");
        assertProblem(rest.with(key()).post(INVOICES, body("")), 403, "api.scope-missing");
        assertProblem(program.with(key()).post(INVOICES, body("")), 400, "api.field-missing");
        assertProblem(program.with(key()).post(INVOICES, "{\"seen\": \"x\"}"), 400, "api.field-missing");
        assertProblem(program.with(key()).post(INVOICES, body(", \"number\": \"2026-1\"")), 400, "api.unknown-field");
    }

    private String body(String more) {
        return "{\"matter\": \"%s\"%s}".formatted(matter.value(), more);
    }

    private String seen(Answer preview, String more) {
        return body(", \"seen\": \"%s\"%s".formatted(preview.at("/seen"), more));
    }
}
