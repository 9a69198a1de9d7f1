package io.chancery.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What of a description would break programs that were written by an earlier one: something is gone or of another
/// kind, or something new must be sent.
final class Breaks {

    private final List<String> found = new ArrayList<>();

    private Breaks() {}

    static List<String> between(JsonNode before, JsonNode now) {
        var breaks = new Breaks();
        breaks.paths(before.at("/paths"), now.at("/paths"));
        before.at("/components/schemas")
                .properties()
                .forEach(schema -> breaks.schema(
                        schema.getKey(),
                        schema.getValue(),
                        now.at("/components/schemas").path(schema.getKey())));
        return breaks.found;
    }

    private void paths(JsonNode before, JsonNode now) {
        before.properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var name = verb.getKey() + " " + path.getKey();
                    var then = now.path(path.getKey()).path(verb.getKey());
                    if (then.isMissingNode()) {
                        found.add(name + " is gone");
                    } else {
                        operation(name, verb.getValue(), then);
                    }
                }));
    }

    private void operation(String name, JsonNode before, JsonNode now) {
        same(name + " asks for another scope", before.path("security"), now.path("security"));
        same(name + " takes another body", before.path("requestBody"), now.path("requestBody"));
        before.path("responses").properties().forEach(answer -> {
            var then = now.path("responses").path(answer.getKey());
            if (then.isMissingNode()) {
                found.add(name + " no longer answers " + answer.getKey());
            } else {
                same(name + " answers otherwise", answer.getValue().path("content"), then.path("content"));
            }
        });
        before.path("parameters")
                .forEach(parameter -> now.path("parameters")
                        .valueStream()
                        .filter(then -> then.path("name").equals(parameter.path("name")))
                        .forEach(then -> same(
                                "%s takes parameter %s otherwise"
                                        .formatted(name, parameter.path("name").asString()),
                                parameter.path("schema"),
                                then.path("schema"))));
        var known = names(before.path("parameters"), false);
        var still = names(now.path("parameters"), false);
        known.stream()
                .filter(parameter -> !still.contains(parameter))
                .forEach(parameter -> found.add(name + " lost parameter " + parameter));
        names(now.path("parameters"), true).stream()
                .filter(parameter -> !names(before.path("parameters"), true).contains(parameter))
                .forEach(parameter -> found.add(name + " newly asks for " + parameter));
    }

    private void schema(String name, JsonNode before, JsonNode now) {
        before.path("properties").properties().forEach(field -> {
            var then = now.path("properties").path(field.getKey());
            var what = name + "." + field.getKey();
            same(what + " is of another kind", field.getValue().path("type"), then.path("type"));
            same(what + " is of another kind", field.getValue().path("$ref"), then.path("$ref"));
            same(what + " is written otherwise", field.getValue().path("format"), then.path("format"));
            if (then.isMissingNode()) {
                found.add(what + " is gone");
            }
            if (!words(then.path("enum")).containsAll(words(field.getValue().path("enum")))) {
                found.add(what + " lost a value");
            }
        });
        if (name.endsWith("Body")) {
            words(now.path("required")).stream()
                    .filter(field -> !words(before.path("required")).contains(field))
                    .forEach(field -> found.add(name + " newly asks for " + field));
        } else if (!words(now.path("required")).containsAll(words(before.path("required")))) {
            found.add(name + " may leave out what was always there");
        }
    }

    private void same(String otherwise, JsonNode before, JsonNode now) {
        if (!before.equals(now)) {
            found.add(otherwise);
        }
    }

    private static Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode parameters, boolean required) {
        return parameters
                .valueStream()
                .filter(parameter -> !required || parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }
}
