package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.integrations.Scope;
import io.chancery.app.utbms.CodeSet;
import io.chancery.infra.web.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description that programs get says what the interface does, and never takes back what it said before.
class OpenApiTest {

    /// What each schema is in the code.
    private static final Map<String, Class<? extends Record>> SCHEMAS = Map.ofEntries(
            Map.entry("Money", MoneyJson.class),
            Map.entry("Problem", Problem.class),
            Map.entry("Address", ClientJson.Address.class),
            Map.entry("Client", ClientJson.class),
            Map.entry("ClientBody", ClientJson.Body.class),
            Map.entry("Matter", MatterJson.class),
            Map.entry("MatterBody", MatterJson.Body.class),
            Map.entry("Rate", TimekeeperJson.Rate.class),
            Map.entry("Timekeeper", TimekeeperJson.class),
            Map.entry("TimeEntry", TimeEntryJson.class),
            Map.entry("TimeEntryBody", TimeEntryJson.Body.class),
            Map.entry("Cost", CostJson.class),
            Map.entry("CostBody", CostJson.Body.class),
            Map.entry("Document", DocumentJson.class),
            Map.entry("Invoice", InvoiceJson.class),
            Map.entry("InvoiceLine", InvoiceJson.Line.class),
            Map.entry("InvoiceFile", InvoiceJson.File.class),
            Map.entry("InvoiceWhole", InvoiceJson.Whole.class),
            Map.entry("InvoicePreview", PreviewJson.class),
            Map.entry("PreviewBody", PreviewJson.PreviewBody.class),
            Map.entry("IssueBody", PreviewJson.IssueBody.class));

    private final JsonNode document = read("api/openapi-v1.json");
    private final JsonNode released = read("api/openapi-v1-released.json");

    @Test
    void everyDoorLeadsToAHandlerAndEveryHandlerHasADoor() throws ClassNotFoundException {
        var doors = Door.ALL.stream().map(OpenApiTest::name).collect(Collectors.toCollection(TreeSet::new));
        doors.add("GET " + OpenApiEndpoint.PATH);
        assertThat(handlers()).containsExactlyElementsOf(doors);
    }

    @Test
    void everyDoorIsDescribedWithItsScope() {
        var described = new TreeMap<String, String>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> described.put(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                verb.getValue().at("/security/0/firm/0").asString())));
        assertThat(described)
                .containsExactlyInAnyOrderEntriesOf(Door.ALL.stream()
                        .collect(Collectors.toMap(
                                OpenApiTest::name, door -> door.scope().word())));
    }

    @Test
    void everyScopeIsDescribed() {
        assertThat(document.at("/components/securitySchemes/firm/flows/clientCredentials/scopes")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scope.values()).map(Scope::word).toList());
    }

    @Test
    void everyFieldIsDescribedAsItIs() {
        SCHEMAS.forEach((name, type) -> {
            var properties = document.at("/components/schemas/" + name + "/properties");
            var components = Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, component -> component));
            assertThat(properties.propertyNames()).as(name).containsExactlyInAnyOrderElementsOf(components.keySet());
            components.forEach(
                    (field, component) -> assertDescribed(name + "." + field, properties.get(field), component));
        });
    }

    @Test
    void everySchemaIsSomethingOrAPageOfIt() {
        assertThat(document.at("/components/schemas").propertyNames())
                .allMatch(name -> SCHEMAS.containsKey(name) || SCHEMAS.containsKey(name.replaceAll("Page$", "")));
    }

    @Test
    void nothingThatWasReleasedIsTakenBack() {
        assertThat(Breaks.between(released, document)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "narrative"                       | "text"                                     | TimeEntry.narrative is gone
            /api/v1/costs/{id}                | /api/v1/expenses/{id}                      | delete /api/v1/costs/{id} is gone
            "required":["currency","name"]    | "required":["currency","name","taxId"]     | ClientBody newly asks for taxId
            "required":["amount","currency"]  | "required":["amount"]                      | Money may leave out what was always there
            ["costs:write"]                   | ["costs:change"]                           | post /api/v1/costs asks for another scope
            schemas/CostBody                  | schemas/ExpenseBody                        | put /api/v1/costs/{id} takes another body
            "name":"allowSimilar"             | "name":"again"                             | post /api/v1/costs lost parameter allowSimilar
            "name":"limit","in":"query","required":false | "name":"limit","in":"query","required":true | get /api/v1/costs newly asks for limit
            "maximum":200                     | "maximum":100                              | get /api/v1/costs takes parameter limit otherwise
            "204"                             | "200"                                      | delete /api/v1/costs/{id} no longer answers 204
            ["SOFT","HARD","PASS_THROUGH"]    | ["SOFT","HARD"]                            | CostBody.kind lost a value
            "day":{"type":"string"            | "day":{"type":"integer"                    | Cost.day is of another kind
            """)
    void aBreakingChangeIsNamed(String before, String now, String named) {
        var changed = document.toString().replace(before, now);
        assertThat(changed).as("the document says " + before).isNotEqualTo(document.toString());
        assertThat(Breaks.between(document, read(changed))).contains(named);
    }

    @Test
    void whatIsOnlyAddedBreaksNothing() {
        var more = document.toString()
                .replace("\"narrative\":{", "\"more\":{\"type\":\"string\"},\"narrative\":{")
                .replace("\"/api/v1/costs\":{", "\"/api/v1/spending\":{},\"/api/v1/costs\":{");
        assertThat(Breaks.between(document, read(more))).isEmpty();
    }

    private static void assertDescribed(String field, JsonNode schema, RecordComponent component) {
        var type = component.getType();
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var request = field.contains("Body.") || field.startsWith("Address.");
        // What a body may leave out is null in the code; what it must have is checked there by name.
        if (!request) {
            assertThat(schema.toString().contains("\"null\""))
                    .as(field + " may be null")
                    .isEqualTo(nullable);
        }
        if (type.isRecord()) {
            assertThat(schema.toString()).as(field).contains("#/components/schemas/");
        } else if (type.isEnum()) {
            assertThat(values(schema)).as(field).containsExactlyInAnyOrderElementsOf(constants(type));
        } else if (List.class.isAssignableFrom(type)) {
            assertThat(component.getGenericType()).isInstanceOf(ParameterizedType.class);
            assertThat(schema.at("/type").asString()).as(field).isEqualTo("array");
        } else {
            assertThat(schema.at("/type").toString()).as(field).contains('"' + jsonType(type) + '"');
            assertThat(schema.at("/format").asString("")).as(field).isEqualTo(format(type));
        }
    }

    private static Set<String> values(JsonNode schema) {
        return schema.at("/enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> !(constant instanceof CodeSet set) || set.isTasks())
                .map(String::valueOf)
                .toList();
    }

    private static String jsonType(Class<?> type) {
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        return boxed == Integer.class ? "integer" : boxed == Boolean.class ? "boolean" : "string";
    }

    private static String format(Class<?> type) {
        return type == UUID.class ? "uuid" : type == LocalDate.class ? "date" : "";
    }

    private static TreeSet<String> handlers() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var handlers = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents(OpenApiTest.class.getPackageName())) {
            var type = ClassUtils.forName(String.valueOf(found.getBeanClassName()), null);
            for (var method : type.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    Stream.of(mapping.path()).forEach(path -> handlers.add(mapping.method()[0] + " " + path));
                }
            }
        }
        return handlers;
    }

    private static String name(Door door) {
        return door.method() + " " + door.path();
    }

    private static JsonNode read(String source) {
        try {
            var mapper = new JsonMapper();
            return source.startsWith("{")
                    ? mapper.readTree(source)
                    : mapper.readTree(new ClassPathResource(source).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
