package io.chancery.infra.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of a log as JSON, one object a line: the format that the offline verifier reads (DD017).
public final class TrailJson {

    private final JsonMapper json = JsonMapper.builder().build();

    public String write(TrailLine line) {
        var object = json.createObjectNode();
        switch (line) {
            case TrailLine.Beginning begins ->
                object.put("format", ChainHash.FORMAT)
                        .put("chain", begins.chain().toString())
                        .put("log", begins.log())
                        .put("writtenAt", begins.writtenAt().toString());
            case TrailLine.Told told -> {
                object.put("number", told.number()).put("hash", told.hash());
                object.set("entry", entry(told.entry()));
            }
            case TrailLine.Withheld withheld ->
                object.put("number", withheld.number())
                        .put("hash", withheld.hash())
                        .put("content", withheld.content());
            case TrailLine.Gone gone ->
                object.put("number", gone.number()).put("hash", gone.hash()).put("gone", true);
            case TrailLine.Stray stray -> {
                object.put("unchained", stray.content());
                if (stray.entry() != null) {
                    object.set("entry", entry(stray.entry()));
                }
            }
            case TrailLine.End end -> object.put("end", end.number()).put("hash", end.hash());
        }
        return json.writeValueAsString(object);
    }

    /// @throws IllegalArgumentException when the line is none of such a file
    public TrailLine read(String line) {
        try {
            return read(json.readTree(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static TrailLine read(JsonNode line) {
        if (line.has("format")) {
            if (!text(line, "format").equals(ChainHash.FORMAT)) {
                throw new IllegalArgumentException(
                        "its format is '%s', and only %s is known".formatted(text(line, "format"), ChainHash.FORMAT));
            }
            return new TrailLine.Beginning(
                    UUID.fromString(text(line, "chain")), text(line, "log"), Instant.parse(text(line, "writtenAt")));
        }
        if (line.has("end")) {
            return new TrailLine.End(number(line, "end"), text(line, "hash"));
        }
        var entry = line.has("entry") ? wholeEntry(line.get("entry")) : null;
        if (line.has("unchained")) {
            return new TrailLine.Stray(text(line, "unchained"), entry);
        }
        if (entry != null) {
            return new TrailLine.Told(number(line, "number"), text(line, "hash"), entry);
        }
        return line.has("gone")
                ? new TrailLine.Gone(number(line, "number"), text(line, "hash"))
                : new TrailLine.Withheld(number(line, "number"), text(line, "hash"), text(line, "content"));
    }

    private ObjectNode entry(WholeEntry entry) {
        return json.createObjectNode()
                .put("id", entry.id().toString())
                .put("at", entry.at().toString())
                .put("actorId", entry.actor() == null ? null : entry.actor().toString())
                .put("actorName", entry.actorName())
                .put("address", entry.address())
                .put("action", entry.action())
                .put("subjectType", entry.subjectType())
                .put("subjectId", entry.subject().toString())
                .put("subjectName", entry.subjectName())
                .put("before", entry.before())
                .put("after", entry.after())
                .put("reason", entry.reason());
    }

    private static WholeEntry wholeEntry(JsonNode entry) {
        var actor = optional(entry, "actorId");
        return new WholeEntry(
                UUID.fromString(text(entry, "id")),
                Instant.parse(text(entry, "at")),
                actor == null ? null : UUID.fromString(actor),
                text(entry, "actorName"),
                optional(entry, "address"),
                text(entry, "action"),
                text(entry, "subjectType"),
                UUID.fromString(text(entry, "subjectId")),
                text(entry, "subjectName"),
                text(entry, "before"),
                text(entry, "after"),
                optional(entry, "reason"));
    }

    private static String text(JsonNode line, String field) {
        var text = optional(line, field);
        if (text == null) {
            throw new IllegalArgumentException("it has no '%s'".formatted(field));
        }
        return text;
    }

    private static @Nullable String optional(JsonNode line, String field) {
        var value = line.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static long number(JsonNode line, String field) {
        var value = line.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("its '%s' is no number".formatted(field));
        }
        return value.asLong();
    }
}
