package entente.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.alert.Alert;
import entente.alert.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes out, held to the rules that others check it by: STIX 2.1 (OASIS, 10 June 2021, sections 2.9, 3.2, 3.3, 4.5,
 * 4.13, 4.14, 4.16 and 7.2) and the MISP core format (draft-dulaunoy-misp-core-format, section 2).
 */
class StandardsTest extends ReportedLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile(
            "[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}" + "-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}Z");
    private static final Pattern PROPERTY = Pattern.compile("[a-z0-9_]{2,250}");
    private static final Set<String> COMMON = Set.of(
            "type",
            "spec_version",
            "id",
            "created_by_ref",
            "created",
            "modified",
            "labels",
            "lang",
            "external_references",
            "object_marking_refs");
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "report", Set.of("name", "published", "object_refs"),
            "note", Set.of("content", "object_refs"),
            "opinion", Set.of("opinion", "object_refs"),
            "identity", Set.of("name"),
            "marking-definition", Set.of("definition_type", "definition"));
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "report", Set.of("description", "report_types"),
            "note", Set.of("abstract", "authors"),
            "opinion", Set.of("explanation", "authors"),
            "identity", Set.of("description", "identity_class", "sectors", "roles", "contact_information"),
            "marking-definition", Set.of("name"));
    private static final Set<String> OPINIONS =
            Set.of("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree");

    /** With a verdict on each, and a third whose address has letters of its own. */
    private List<Alert> judged() {
        take("記事", "", "ロシアへの武器供与を続ける北朝鮮が砲弾を輸送したと、国家情報院が発表した。");
        lines().forEach(line -> judge(line, Verdict.WRONG));
        return lines();
    }

    @Test
    void a_bundle_holds_to_the_rules_of_stix() {
        JsonNode bundle = JSON.readTree(StixBundle.of(judged(), ISSUER, DAY));
        assertEquals(List.of(), faults(bundle));
        Set<String> types = new TreeSet<>();
        bundle.path("objects").forEach(object -> types.add(object.path("type").asString()));
        assertEquals(new TreeSet<>(REQUIRED.keySet()), types, "every kind was looked at");
    }

    @Test
    void a_bundle_that_breaks_a_rule_is_told_of() {
        byte[] bytes = StixBundle.of(judged(), ISSUER, DAY);
        for (String broken : List.of("created", "id", "object_refs", "name", "opinion", "external_references", "Xx")) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(bytes);
            bundle.path("objects").forEach(object -> {
                if (object.has(broken) || broken.equals("Xx")) {
                    ((ObjectNode) object).put(broken, "");
                }
            });
            assertTrue(!faults(bundle).isEmpty(), broken);
        }
    }

    private static List<String> faults(JsonNode bundle) {
        List<String> faults = new ArrayList<>();
        need(faults, NAME.matcher(bundle.path("id").asString()).matches(), "bundle id");
        for (JsonNode object : bundle.path("objects")) {
            String type = object.path("type").asString();
            String id = object.path("id").asString();
            need(faults, NAME.matcher(id).matches() && id.startsWith(type + "--"), type + " id " + id);
            Set<String> required = new TreeSet<>(REQUIRED.getOrDefault(type, Set.of("unknown type")));
            required.addAll(Set.of("type", "spec_version", "id", "created"));
            required.forEach(key -> need(faults, object.has(key), type + " without " + key));
            Set<String> known = new TreeSet<>(COMMON);
            known.addAll(required);
            known.addAll(ALLOWED.getOrDefault(type, Set.of()));
            object.propertyNames()
                    .forEach(key -> need(
                            faults, known.contains(key) && PROPERTY.matcher(key).matches(), type + " with " + key));
            properties(faults, type, object);
        }
        return faults;
    }

    private static void properties(List<String> faults, String type, JsonNode object) {
        Stream.of("created", "modified", "published")
                .filter(object::has)
                .forEach(key ->
                        need(faults, TIME.matcher(object.path(key).asString()).matches(), type + " " + key));
        String created = object.path("created").asString();
        need(faults, object.path("modified").asString(created).compareTo(created) >= 0, type + " modified before");
        for (String key :
                List.of("object_refs", "object_marking_refs", "labels", "external_references", "report_types")) {
            need(
                    faults,
                    !object.has(key)
                            || (object.path(key).isArray() && !object.path(key).isEmpty()),
                    type + " " + key);
        }
        object.path("object_refs")
                .forEach(ref -> need(faults, NAME.matcher(ref.asString()).matches(), type + " refers to " + ref));
        for (JsonNode reference : object.path("external_references")) {
            String address = reference.path("url").asString("");
            need(faults, reference.has("source_name"), type + " reference without a source");
            need(
                    faults,
                    address.chars().allMatch(c -> c < 128)
                            && URI.create(address).isAbsolute(),
                    type + " " + address);
        }
        need(
                faults,
                !object.has("opinion")
                        || OPINIONS.contains(object.path("opinion").asString()),
                type + " opinion");
        object.properties()
                .forEach(each -> need(
                        faults,
                        !each.getValue().isString()
                                || !each.getValue().asString().isEmpty(),
                        type + " empty " + each.getKey()));
    }

    private static void need(List<String> faults, boolean held, String fault) {
        if (!held) {
            faults.add(fault);
        }
    }

    @Test
    void events_hold_to_the_core_format_of_misp() {
        JsonNode response = JSON.readTree(MispEvents.of(judged(), ISSUER)).path("response");
        assertEquals(3, response.size());
        for (JsonNode each : response) {
            JsonNode event = each.path("Event");
            assertEquals(
                    Set.of(
                            "uuid",
                            "info",
                            "date",
                            "timestamp",
                            "published",
                            "threat_level_id",
                            "analysis",
                            "distribution",
                            "Orgc",
                            "Tag",
                            "Attribute"),
                    new TreeSet<>(event.propertyNames()));
            assertTrue(event.path("published").isBoolean());
            assertTrue(event.path("date").asString().matches("\\d{4}-\\d{2}-\\d{2}"));
            assertTrue(List.of("1", "2", "3", "4")
                    .contains(event.path("threat_level_id").asString()));
            assertTrue(List.of("0", "1", "2").contains(event.path("analysis").asString()));
            Set<String> attributes = new TreeSet<>();
            for (JsonNode attribute : event.path("Attribute")) {
                attributes.add(attribute.toString());
                assertEquals(
                        Set.of("uuid", "category", "type", "value", "comment", "to_ids", "timestamp", "distribution"),
                        new TreeSet<>(attribute.propertyNames()));
                assertTrue(attribute.path("to_ids").isBoolean());
                attribute.properties().stream()
                        .filter(property -> !property.getKey().equals("to_ids"))
                        .forEach(property -> assertTrue(property.getValue().isString(), property.getKey()));
                assertTrue(attribute.path("timestamp").asString().matches("\\d{9,10}"), "seconds");
                assertTrue(!attribute.path("value").asString().isBlank(), "a value");
            }
            assertEquals(event.path("Attribute").size(), attributes.size(), "each attribute once");
        }
    }
}
