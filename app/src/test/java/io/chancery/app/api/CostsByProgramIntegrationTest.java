package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.integrations.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostsByProgramIntegrationTest extends AtTheDoor {

    private static final String COSTS = "/api/v1/costs";

    @Test
    void recordsChangesAndDeletesACost() {
        var made = program.with(key()).post(COSTS, cost("289", "Copies"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/amount/amount")).isEqualTo("24.57");
        assertThat(made.at("/unitCost/amount")).isEqualTo("0.085");
        assertThat(made.at("/expenseCode")).isEqualTo("E101");
        var path = made.header("Location").orElseThrow();
        assertThat(program.get(path).header("ETag")).isEqualTo(made.header("ETag"));

        var changed =
                program.with(ifMatch(made)).put(path, cost("100", "Copies").replace("SOFT", "HARD"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/amount/amount")).isEqualTo("8.50");
        assertThat(changed.at("/kind")).isEqualTo("HARD");

        assertProblem(program.send("DELETE", path, "", ""), 428, "api.match-missing");
        assertProblem(program.with(ifMatch(made)).send("DELETE", path, "", ""), 412, "api.changed-since");
        var gone = program.with(ifMatch(changed)).send("DELETE", path, "", "");
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
        assertProblem(program.get(path), 404, "firm.not-here");
        assertProblem(program.with(ifMatch(changed)).send("DELETE", path, "", ""), 404, "firm.not-here");
        assertThat(walk(COSTS + "?matter=" + matter.value(), 10)).isEmpty();
    }

    @Test
    void aCostThatIsSentTwiceIsThereOnce() {
        var key = key();
        var first = program.with(key).post(COSTS, cost("10", "Courier"));
        assertThat(program.with(key).post(COSTS, cost("10", "Courier")).header("Location"))
                .isEqualTo(first.header("Location"));
        assertProblem(program.with(key()).post(COSTS, cost("10", "Courier")), 409, "api.likely-duplicate");
        assertThat(walk(COSTS + "?matter=" + matter.value(), 10)).hasSize(1);
    }

    @Test
    void saysWhichFieldDoesNotFit() {
        assertThat(refused(cost("ten", "Copies"))).contains("units");
        assertThat(refused(cost("1e9", "Copies"))).contains("units");
        assertThat(refused(cost("1", "Copies").replace("0.085", "a lot"))).contains("unitCost.amount");
        assertThat(refused(cost("0", "Copies"))).contains("above 0");
        assertThat(refused(cost("1", "Copies").replace("\"kind\": \"SOFT\", ", "")))
                .contains("kind");
        assertThat(refused(cost("1", "Copies").replace(", \"currency\": \"USD\"", "")))
                .contains("unitCost.currency");
        assertThat(refused(cost("1", "Copies").replace("{\"matter\"", "{\"unpaid\": true, \"matter\"")))
                .contains("soft cost");
        assertProblem(
                program.with(key()).post(COSTS, cost("1", "Copies").replace("USD", "EUR")),
                422,
                "work.currency-not-the-clients");
    }

    @Test
    void readersOfCostsWriteNone() {
        var made = program.with(key()).post(COSTS, cost("1", "Copies"));
        var path = made.header("Location").orElseThrow();
        var reader = with(Set.of(Scope.COSTS_READ));
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertProblem(reader.with(key()).post(COSTS, cost("2", "More")), 403, "api.scope-missing");
        assertProblem(reader.with(ifMatch(made)).put(path, cost("2", "More")), 403, "api.scope-missing");
        assertProblem(reader.with(ifMatch(made)).send("DELETE", path, "", ""), 403, "api.scope-missing");
    }

    @Test
    void timeIsNoCostAndACostNoTime() {
        var time = program.with(key()).post("/api/v1/time-entries", timeEntry(600, "Call"));
        assertProblem(program.get(COSTS + "/" + time.at("/id")), 404, "firm.not-here");
        assertProblem(
                program.with(ifMatch(time)).send("DELETE", COSTS + "/" + time.at("/id"), "", ""), 404, "firm.not-here");
    }

    private String refused(String body) {
        var answer = program.with(key()).post(COSTS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.at("/detail");
    }
}
