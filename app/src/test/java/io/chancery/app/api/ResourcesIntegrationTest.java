package io.chancery.app.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.integrations.Scope;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ResourcesIntegrationTest extends AtTheDoor {

    @Autowired
    WorkRecording recording;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    Invoicing invoicing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void opensReadsAndChangesAClient() {
        var number = "A" + Ids.next().toString().substring(24);
        var opened = program.with(key()).post("/api/v1/clients", """
                {"number": "%s", "name": "Tidewater Terminals", "currency": "USD", "language": "en-US",
                 "address": {"line1": "1 Quay", "city": "Oakland", "region": "CA", "postcode": "94607", "country": "US"}}
                """.formatted(number));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var path = opened.header("Location").orElseThrow();

        var read = program.get(path);
        assertThat(read.at("/name")).isEqualTo("Tidewater Terminals");
        assertThat(read.at("/number")).isEqualTo(number);
        assertThat(read.at("/address/city")).isEqualTo("Oakland");
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));

        var changed = program.with("If-Match: " + read.header("ETag").orElseThrow())
                .put(path, "{\"name\": \"Tidewater Terminals Inc.\", \"currency\": \"USD\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/name")).isEqualTo("Tidewater Terminals Inc.");
        assertThat(changed.at("/number")).isEqualTo(number);
        assertThat(changed.at("/address/city")).isEmpty();
        assertThat(program.with("If-None-Match: " + changed.header("ETag").orElseThrow())
                        .get(path)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void opensReadsAndChangesAMatter() {
        var opened = program.with(key()).post("/api/v1/matters", """
                {"client": "%s", "name": "Charter party of the Wanda", "openedOn": "2026-02-02", "taskCodes": null}
                """.formatted(client.value()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/number")).isNotBlank();
        var path = opened.header("Location").orElseThrow();
        assertThat(program.get("/api/v1/matters?client=" + client.value()).text())
                .contains("Charter party of the Wanda", "Collision off Pier 9");

        var changed = program.with("If-Match: " + opened.header("ETag").orElseThrow())
                .put(path, """
                {"client": "%s", "name": "Charter party", "openedOn": "2026-02-02", "responsible": "%s"}
                """.formatted(client.value(), timekeeper.value()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/responsible")).isEqualTo(timekeeper.value().toString());
        assertThat(changed.at("/number")).isEqualTo(opened.at("/number"));
    }

    @Test
    void readsTimekeepersWithTheirRates() {
        assertThat(walk("/api/v1/timekeepers", 200)).contains(timekeeper.value().toString());
        var read = program.get("/api/v1/timekeepers/" + timekeeper.value());
        assertThat(read.at("/rates/0/rate/amount")).isEqualTo("350.00");
        assertThat(read.at("/rates/0/rate/currency")).isEqualTo("USD");
        assertThat(read.at("/rates/0/from")).isEqualTo("2025-01-01");
    }

    @Test
    void recordsReadsAndChangesTime() {
        var recorded = program.with(key()).post("/api/v1/time-entries", timeEntry(5400, "Draft the charter"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.at("/hours")).isEqualTo("1.5");
        assertThat(recorded.at("/amount/amount")).isEqualTo("525.00");
        assertThat(recorded.at("/treatment")).isEqualTo("BILLABLE");
        var path = recorded.header("Location").orElseThrow();

        var changed = program.with("If-Match: " + recorded.header("ETag").orElseThrow())
                .put(path, timeEntry(3600, "Draft the charter anew"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/amount/amount")).isEqualTo("350.00");

        var list = "/api/v1/time-entries?matter=" + matter.value();
        assertThat(walk(list, 10)).containsExactly(changed.at("/id"));
        assertThat(walk(list + "&from=2026-03-12", 10)).isEmpty();
        assertThat(walk(list + "&to=2026-03-11&timekeeper=" + timekeeper.value(), 10))
                .hasSize(1);
        assertThat(actorsOf(changed.at("/id"))).containsOnly(PROGRAM + " (API)");
    }

    @Test
    void readsCosts() {
        var cost = ada.does(() -> recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        LocalDate.of(2026, 3, 11),
                        Units.of("289"),
                        UnitCost.of("0.085", "USD"),
                        CostNature.paid(CostKind.SOFT),
                        Treatment.BILLABLE,
                        WorkCodes.NONE,
                        new Narrative("Copies")),
                IfSimilar.RECORD_ANYWAY));
        assertThat(cost).isNotNull();
        var costs = program.get("/api/v1/costs?matter=" + matter.value());
        assertThat(costs.at("/items/0/unitCost/amount")).isEqualTo("0.085");
        assertThat(costs.at("/items/0/amount/amount")).isEqualTo("24.57");
        assertThat(costs.at("/items/0/kind")).isEqualTo("SOFT");
        assertThat(costs.json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void readsInvoicesAndTakesTheirFiles() {
        program.with(key()).post("/api/v1/time-entries", timeEntry(3600, "Hearing"));
        var invoice = ada.does(this::issue);
        var path = "/api/v1/invoices/" + invoice.value();

        var list = program.get("/api/v1/invoices?matter=" + matter.value());
        assertThat(list.at("/items/0/total/amount")).isEqualTo("350.00");
        await().atMost(20, SECONDS)
                .until(() -> program.get(path).json().at("/files").toString().split("READY").length == 3);
        var read = program.get(path);
        assertThat(read.at("/invoice/number")).isEqualTo(list.at("/items/0/number"));
        assertThat(read.at("/lines/0/narrative")).isEqualTo("Hearing");
        assertThat(read.at("/lines/0/net/amount")).isEqualTo("350.00");

        var pdf = program.get(path + "/pdf");
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var ledes = program.get(path + "/ledes");
        assertThat(ledes.text()).startsWith("LEDES1998B[]");
        assertThat(ledes.header("Content-Disposition").orElse("")).contains(read.at("/invoice/number") + ".txt");
        assertThat(program.get("/api/v1/time-entries?matter=" + matter.value()).at("/items/0/billed"))
                .isEqualTo("true");
    }

    @Test
    void restrictedMattersDoNotExistForPrograms() {
        var secret = ada.does(() -> registers.openMatterFor(client, "The merger nobody knows of", ada));
        assertThat(program.get("/api/v1/matters?limit=200&client=" + client.value())
                        .text())
                .doesNotContain("nobody knows");
        assertThat(walk("/api/v1/matters", 200)).doesNotContain(secret.value().toString());
        assertProblem(program.get("/api/v1/matters/" + secret.value()), 404, "firm.not-here");
        assertProblem(
                program.with(key())
                        .post(
                                "/api/v1/time-entries",
                                timeEntry(600, "Peek")
                                        .replace(
                                                matter.value().toString(),
                                                secret.value().toString())),
                422,
                "firm.not-here");
    }

    @Test
    void whatNoScopeAllowsIsShut() {
        var reader = with(Set.of(Scope.TIME_ENTRIES_READ));
        assertProblem(reader.with(key()).post("/api/v1/time-entries", timeEntry(600, "x")), 403, "api.scope-missing");
        assertProblem(reader.get("/api/v1/costs"), 403, "api.scope-missing");
        assertProblem(program.get("/api/v1/people"), 404, "api.no-such-address");
        assertProblem(program.get("/api/v1/clients/1"), 404, "api.no-such-address");
        assertProblem(program.send("DELETE", "/api/v1/clients", "", ""), 405, "api.no-such-verb");
        assertProblem(program.get("/api/v1/clients/" + Ids.next()), 404, "firm.not-here");
        assertThat(ProgramCall.at(port, Firm.ASHWORTH).get("/api/v1/clients").header("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (var shown : List.of("Bearer", "Bearer ", "Bearer not;a token", "Bearer a.b.c", "Basic Zm9vOmJhcg==")) {
            var answer = ProgramCall.at(port, Firm.ASHWORTH)
                    .with("Authorization: " + shown)
                    .get("/api/v1/clients");
            assertThat(answer.status()).as(shown).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElse("")).as(shown).startsWith("Bearer");
        }
    }

    private InvoiceId issue() {
        letterhead();
        var items = unbilled.ofMatter(matter).stream().map(line -> line.id()).toList();
        return invoicing.issue(CommandId.next(), matter, items);
    }

    private List<String> actorsOf(String subject) {
        return transactions.execute(
                status -> jdbc.sql("select actor_name from audit_entry where subject_id = :subject::uuid")
                        .param("subject", subject)
                        .query(String.class)
                        .list());
    }
}
