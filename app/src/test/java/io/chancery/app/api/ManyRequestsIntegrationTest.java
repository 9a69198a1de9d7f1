package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.persistence.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What keeps programs and the firm's books from harm when requests are repeated, mixed up or made up.
class ManyRequestsIntegrationTest extends AtTheDoor {

    private static final String ENTRIES = "/api/v1/time-entries";

    @Test
    void aPostThatIsSentTwiceMakesOneEntry() {
        var key = key();
        var body = timeEntry(1800, "Call with the pilot");
        var first = program.with(key).post(ENTRIES, body);
        var again = program.with(key).post(ENTRIES, body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(walk(ENTRIES + "?matter=" + matter.value(), 10)).hasSize(1);
    }

    @Test
    void manyAtOnceWithOneKeyMakeOneEntry() {
        var key = key();
        var body = timeEntry(900, "Call with the harbour master");
        var places = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> program.with(key).post(ENTRIES, body))
                .map(answer -> answer.status() + " " + answer.header("Location").orElse(answer.text()))
                .distinct()
                .toList();
        assertThat(places).hasSize(1).first().asString().startsWith("201");
        assertThat(walk(ENTRIES + "?matter=" + matter.value(), 10)).hasSize(1);
    }

    @Test
    void aKeyIsForOneRequest() {
        var key = key();
        program.with(key).post(ENTRIES, timeEntry(1800, "One thing"));
        assertProblem(program.with(key).post(ENTRIES, timeEntry(1800, "Another thing")), 422, "api.key-used");
        assertProblem(program.post(ENTRIES, timeEntry(1800, "No key")), 400, "api.key-missing");
        assertThat(walk(ENTRIES + "?matter=" + matter.value(), 10)).hasSize(1);
    }

    @Test
    void aRefusedPostMayBeRepairedUnderTheSameKey() {
        var key = key();
        assertProblem(program.with(key).post(ENTRIES, timeEntry(1800, "")), 422, "work.narrative-missing");
        assertThat(program.with(key)
                        .post(ENTRIES, timeEntry(1800, "Now with words"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void somethingVeryAlikeIsAskedAbout() {
        program.with(key()).post(ENTRIES, timeEntry(1800, "Draft the notice"));
        assertProblem(
                program.with(key()).post(ENTRIES, timeEntry(1800, "Draft the notice")), 409, "api.likely-duplicate");
        assertThat(program.with(key())
                        .post(ENTRIES + "?allowSimilar=true", timeEntry(1800, "Draft the notice"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aChangeNeedsTheTagOfWhatIsThere() {
        var recorded = program.with(key()).post(ENTRIES, timeEntry(1800, "First words"));
        var path = recorded.header("Location").orElseThrow();
        var seen = "If-Match: " + recorded.header("ETag").orElseThrow();
        assertProblem(program.put(path, timeEntry(1800, "No tag")), 428, "api.match-missing");
        assertProblem(program.with("If-Match: \"0123\"").put(path, timeEntry(1800, "Wrong")), 412, "api.changed-since");
        assertProblem(program.with("If-Match: *").put(path, timeEntry(1800, "Any")), 412, "api.changed-since");
        assertThat(program.with(seen).put(path, timeEntry(1800, "Second words")).status())
                .isEqualTo(200);
        assertProblem(program.with(seen).put(path, timeEntry(1800, "Too late")), 412, "api.changed-since");
        assertThat(program.get(path).at("/narrative")).isEqualTo("Second words");
    }

    @Test
    void fieldsThatNobodyMayWriteAreRefused() {
        var entry = timeEntry(1800, "Plain");
        for (var field : List.of(
                "\"amount\": {\"amount\": \"9\", \"currency\": \"USD\"}",
                "\"billed\": true",
                "\"id\": \"" + Ids.next() + "\"",
                "\"hours\": \"9\"",
                "\"rate\": \"1\"",
                "\"recordedBy\": null")) {
            var answer = program.with(key()).post(ENTRIES, entry.replace("{", "{" + field + ", "));
            assertProblem(answer, 400, "api.unknown-field");
            assertThat(answer.at("/detail")).contains(field.split("\"")[1], "narrative");
        }
        assertProblem(
                program.with(key())
                        .post("/api/v1/clients", "{\"name\": \"X\", \"currency\": \"USD\", \"archived\": true}"),
                400,
                "api.unknown-field");
        assertProblem(
                program.with(key()).post("/api/v1/matters", "{\"name\": \"X\", \"restricted\": true}"),
                400,
                "api.unknown-field");
        assertThat(walk(ENTRIES + "?matter=" + matter.value(), 10)).isEmpty();
    }

    @Test
    void bodiesThatDoNotFitSayWhere() {
        assertProblem(program.with(key()).post(ENTRIES, "{\"seconds\": \"900\"}"), 400, "api.body-not-understood");
        assertProblem(
                program.with(key()).post(ENTRIES, "{\"seconds\": 1, \"seconds\": 2}"), 400, "api.body-not-understood");
        assertProblem(program.with(key()).post(ENTRIES, "[]"), 400, "api.body-not-understood");
        assertProblem(program.with(key()).post(ENTRIES, "null"), 400, "api.body-not-understood");
        assertProblem(program.with(key()).post(ENTRIES, ""), 400, "api.body-not-understood");
        assertProblem(program.with(key()).post(ENTRIES, "{}"), 400, "api.field-missing");
        assertProblem(program.with(key()).post(ENTRIES, timeEntry(90_000, "Too long")), 400, "api.field-wrong");
        assertProblem(program.with(key()).send("POST", ENTRIES, "text/plain", "x"), 415, "api.not-json");
    }

    @Test
    void cursorsWalkAllRowsOnceWhateverIsAddedMeanwhile() {
        var made = IntStream.range(0, 7)
                .mapToObj(n -> program.with(key())
                        .post(ENTRIES, timeEntry(600 + n, "Step " + n))
                        .at("/id"))
                .toList();
        var list = ENTRIES + "?matter=" + matter.value();
        for (var limit : List.of(1, 2, 3, 7, 200)) {
            assertThat(walk(list, limit)).containsExactlyElementsOf(made);
        }

        var first = program.get(list + "&limit=3");
        var late = program.with(key()).post(ENTRIES, timeEntry(60, "Late")).at("/id");
        var rest = program.get(list + "&limit=200&cursor=" + first.at("/next"));
        assertThat(rest.json().at("/items").size()).isEqualTo(5);
        assertThat(rest.at("/items/4/id")).isEqualTo(late);
    }

    @Test
    void parametersThatAListDoesNotKnowAreRefused() {
        var cursor = program.get("/api/v1/clients?limit=1").at("/next");
        assertProblem(program.get("/api/v1/matters?cursor=" + cursor), 400, "api.cursor-unknown");
        assertProblem(program.get("/api/v1/matters?cursor=nonsense"), 400, "api.cursor-unknown");
        assertProblem(program.get("/api/v1/matters?mater=" + matter.value()), 400, "api.unknown-parameter");
        assertProblem(program.get("/api/v1/matters?client=1"), 400, "api.parameter-wrong");
        assertProblem(program.get("/api/v1/matters?limit=0"), 400, "api.parameter-wrong");
        assertProblem(program.get("/api/v1/matters?limit=201"), 400, "api.parameter-wrong");
        assertProblem(program.get("/api/v1/time-entries?from=11.3.2026"), 400, "api.parameter-wrong");
    }

    @Test
    void asksForWhatChangedSince() {
        var recorded = program.with(key()).post(ENTRIES, timeEntry(1800, "Before"));
        var list = ENTRIES + "?matter=" + matter.value() + "&changedSince=";
        assertThat(walk(list + "2026-01-01T00:00:00Z", 10)).hasSize(1);
        assertThat(walk(list + Instant.now().plusSeconds(60), 10)).isEmpty();
        assertThat(walk("/api/v1/clients?changedSince=" + Instant.now().minusSeconds(600), 200))
                .contains(client.value().toString());
        assertThat(walk("/api/v1/timekeepers?changedSince=" + Instant.now().minusSeconds(600), 200))
                .contains(timekeeper.value().toString());
        assertThat(recorded.status()).isEqualTo(201);
    }

    @Test
    void tellsHowManyRequestsAreLeft() {
        var one = program.get("/api/v1/clients?limit=1");
        var two = program.get("/api/v1/clients?limit=1");
        assertThat(one.header(RateLimit.LIMIT)).contains("600");
        assertThat(Integer.parseInt(two.header(RateLimit.REMAINING).orElseThrow()))
                .isEqualTo(Integer.parseInt(one.header(RateLimit.REMAINING).orElseThrow()) - 1);
        assertThat(Integer.parseInt(two.header(RateLimit.RESET).orElseThrow())).isBetween(1, 60);
    }

    @Test
    void refusalsAreToldInTheLanguageThatIsAskedFor() {
        var answer = program.with("Accept-Language: de").get("/api/v1/clients?x=1");
        assertThat(answer.at("/detail")).startsWith("Diese Liste hat keinen Parameter");
    }
}
