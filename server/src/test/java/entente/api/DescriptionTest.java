package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.values().stream().flatMap(DescriptionTest::nodes));
    }
}
