package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description against the methods it describes. */
class DescriptionTest extends ApiSetting {
    private static final List<String> VERBS = List.of("get", "post");

    private JsonNode description() {
        return JsonMapper.shared().readTree(world.get("", "/api/openapi.json").body());
    }

    @Test
    void everyMethodOfTheDoorIsDescribedAndNothingElse() {
        Set<String> mapped = new TreeSet<>();
        Class<?>[] controllers =
                ApiControllers.class.getAnnotation(Import.class).value();
        for (Class<?> controller : controllers) {
            for (Method method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null && !method.getName().equals("nothing")) {
                    assertTrue(method.isAnnotationPresent(Described.class), method + " is not described");
                    Arrays.stream(mapping.path())
                            .map(path -> mapping.method()[0] + " " + path.replace("*", ""))
                            .forEach(mapped::add);
                }
            }
        }
        Set<String> described = new TreeSet<>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    assertTrue(VERBS.contains(verb.getKey()), verb.getKey());
                    described.add(verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }));
        assertEquals(mapped, described);
    }

    @Test
    void everyReferenceLeadsToASchema() {
        JsonNode whole = description();
        assertEquals("3.1.0", whole.get("openapi").stringValue());
        List<String> references = nodes(whole)
                .filter(node -> node.has("$ref"))
                .map(n -> n.get("$ref").stringValue())
                .toList();
        assertFalse(references.isEmpty());
        references.forEach(
                reference -> assertFalse(whole.at(reference.substring(1)).isMissingNode(), "nothing at " + reference));
    }

    @Test
    void everyOperationHasItsOwnNameAndItsPathVariables() {
        Set<String> names = new HashSet<>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    JsonNode operation = verb.getValue();
                    String name = operation.get("operationId").stringValue();
                    assertTrue(names.add(name), "twice: " + name);
                    long variables = path.getKey().chars().filter(c -> c == '{').count();
                    assertEquals(
                            variables,
                            operation.get("parameters").values().stream()
                                    .filter(p -> p.get("in").stringValue().equals("path"))
                                    .count(),
                            path.getKey());
                    assertTrue(operation.get("responses").has("default"), name);
                }));
    }

    @Test
    void everyAnswerIsOfTheSchemaThatIsDescribed() {
        for (Map.Entry<String, String> one : Map.of(
                        "/api/partnership", "/api/partnership",
                        "/api/posts", "/api/posts",
                        "/api/agenda", "/api/agenda?on=2027-06-01",
                        "/api/statements", "/api/statements",
                        "/api/statements/{id}", "/api/statements/" + statement,
                        "/api/statements/{id}/review", "/api/statements/" + statement + "/review",
                        "/api/commitments", "/api/commitments",
                        "/api/commitments/{id}", "/api/commitments/" + commitment,
                        "/api/acts", "/api/acts?limit=200",
                        "/api/acts/{id}/body", "/api/acts/" + commitment + "/body")
                .entrySet()) {
            assertEquals(
                    Set.of(), wrong(one.getKey(), world.get("", one.getValue()).body()), one.getKey());
        }
        assertFalse(wrong("/api/partnership", "{\"id\":1}").isEmpty(), "anything would pass");
    }

    private Set<ValidationMessage> wrong(String path, String answer) {
        String whole = world.get("", "/api/openapi.json").body();
        String at = "#/paths/" + path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
                + "/get/responses/200/content/application~1json/schema";
        String schema = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$ref\":\"" + at + "\","
                + whole.substring(1);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(answer, InputFormat.JSON);
    }

    @Test
    void theDescriptionIsWhatTheOpenApiInitiativeCallsOne() {
        String whole = world.get("", "/api/openapi.json").body();
        JsonSchema initiative = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaMappers(mappers ->
                                mappers.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")))
                .getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));
        assertEquals(Set.of(), initiative.validate(whole, InputFormat.JSON));
        for (String planted : List.of(
                whole.replaceFirst("\"in\":\"path\"", "\"in\":\"way\""),
                whole.replaceFirst("\"info\":", "\"about\":"),
                whole.replaceFirst("\"type\":\"string\"", "\"type\":\"strung\""))) {
            assertFalse(planted.equals(whole), "nothing was planted");
            assertFalse(initiative.validate(planted, InputFormat.JSON).isEmpty(), "a planted fault passes");
        }
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.values().stream().flatMap(DescriptionTest::nodes));
    }
}
