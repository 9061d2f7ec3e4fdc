package entente.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import entente.alert.Alert;
import entente.alert.Verdict;
import entente.intake.Imports;
import entente.intake.Incoming;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulletinTest extends ReportedLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_message_says_no_more_than_a_person_has_said() throws Exception {
        assertEquals(2, lines().size());
        Alert line = lines().getFirst();
        String draft = new String(CapMessage.of(line, ISSUER, false), StandardCharsets.UTF_8);
        assertTrue(draft.contains("<status>Draft</status><msgType>Alert</msgType>"), draft);
        assertTrue(draft.contains("not yet judged by a person"), draft);
        judge(line, Verdict.RELEVANT);
        Alert judged = watching.inbox().find(line.story()).orElseThrow();
        String actual = new String(CapMessage.of(judged, ISSUER, false), StandardCharsets.UTF_8);
        assertTrue(actual.contains("<status>Actual</status><msgType>Alert</msgType>"), actual);
        assertTrue(actual.contains("<sent>2025-03-12T06:15:00-00:00</sent>"), actual);
        String exercise = new String(CapMessage.of(judged, ISSUER, true), StandardCharsets.UTF_8);
        assertTrue(exercise.contains("<status>Exercise</status>"), exercise);
        judge(line, Verdict.WRONG);
        Alert wrong = watching.inbox().find(line.story()).orElseThrow();
        String cancel = new String(CapMessage.of(wrong, ISSUER, false), StandardCharsets.UTF_8);
        assertTrue(cancel.contains("<msgType>Cancel</msgType>"), cancel);
        String sent = "secretariat.entente.example,secretariat-" + line.story().substring(0, 32)
                + "-draft,2025-03-12T06:01:30-00:00";
        assertTrue(cancel.contains("<references>" + sent + "</references>"), cancel);
    }

    @Test
    void messages_hold_to_the_schema_of_the_standard() throws Exception {
        String corpus = System.getenv("ENTENTE_CORPUS");
        assumeTrue(corpus != null);
        Path schema = Path.of(corpus, "schemas", "cap12.xsd");
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        for (Verdict verdict : List.of(Verdict.REOPENED, Verdict.RELEVANT, Verdict.DUPLICATE)) {
            for (Alert line : lines()) {
                judge(line, verdict);
                Alert now = watching.inbox().find(line.story()).orElseThrow();
                validator.validate(new StreamSource(new ByteArrayInputStream(CapMessage.of(now, ISSUER, false))));
            }
        }
        String broken = new String(CapMessage.of(lines().getFirst(), ISSUER, false), StandardCharsets.UTF_8)
                .replace("<scope>Restricted</scope>", "");
        assertThrows(SAXException.class, () -> validator.validate(new StreamSource(new StringReader(broken))));
    }

    @Test
    void a_feed_is_read_by_others_and_its_entries_keep_their_names() throws Exception {
        byte[] feed = AlertFeed.of("Inbox", lines(), ISSUER, DAY);
        var read = new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(feed)));
        assertEquals(2, read.getEntries().size());
        Set<String> names = new HashSet<>();
        for (SyndEntry entry : read.getEntries()) {
            assertTrue(entry.getLink().startsWith("https://entente.example/watch/alerts/"), entry.getLink());
            assertFalse(entry.getCategories().isEmpty());
            names.add(entry.getUri());
        }
        assertEquals(2, names.size());
        take(
                "three",
                "Again",
                "The Joint Chiefs said North Korea launched three ballistic missiles toward the sea on"
                        + " Monday from an airfield near its capital, and they flew about 350 kilometers.");
        var again = new SyndFeedInput()
                .build(new InputSource(new ByteArrayInputStream(AlertFeed.of("Inbox", lines(), ISSUER, DAY))));
        assertEquals(
                names, again.getEntries().stream().map(SyndEntry::getUri).collect(java.util.stream.Collectors.toSet()));
        byte[] none = AlertFeed.of("Inbox", List.of(), ISSUER, DAY);
        assertTrue(new String(none, StandardCharsets.UTF_8).contains("<updated>2025-03-12T06:00:00Z</updated>"));
    }

    @Test
    void a_bundle_refers_to_nothing_that_is_not_in_it_and_comes_back() throws Exception {
        judge(lines().getFirst(), Verdict.RELEVANT);
        byte[] bytes = StixBundle.of(lines(), ISSUER, DAY);
        JsonNode bundle = JSON.readTree(bytes);
        Set<String> ids = new HashSet<>();
        bundle.path("objects").forEach(object -> {
            String id = object.path("id").asString();
            assertTrue(id.startsWith(object.path("type").asString() + "--"), id);
            assertTrue(ids.add(id), id + " twice");
            assertEquals("2.1", object.path("spec_version").asString());
        });
        int refs = 0;
        for (JsonNode object : bundle.path("objects")) {
            for (String key : List.of("object_refs", "object_marking_refs")) {
                for (JsonNode ref : object.path(key)) {
                    assertTrue(ids.contains(ref.asString()), ref.asString());
                    refs++;
                }
            }
        }
        assertTrue(refs > 6, "it has references: " + refs);
        assertEquals(new String(bytes, StandardCharsets.UTF_8), text(StixBundle.of(lines(), ISSUER, DAY)));
        Path file = Files.write(data.resolve("bundle.json"), bytes);
        List<String> back = new ArrayList<>();
        Imports.read(
                file, "stix", DAY, incoming -> back.add(text(incoming.content().bytes())));
        assertTrue(back.contains(LAUNCH), String.valueOf(back));
    }

    @Test
    void events_for_misp_carry_sources_and_sentences_and_are_nothing_to_detect_by() {
        JsonNode response = JSON.readTree(MispEvents.of(lines(), ISSUER)).path("response");
        assertEquals(2, response.size());
        for (JsonNode each : response) {
            JsonNode event = each.path("Event");
            assertEquals("4", event.path("threat_level_id").asString());
            Set<String> uuids = new HashSet<>();
            List<String> types = new ArrayList<>();
            event.path("Attribute").forEach(attribute -> {
                assertTrue(uuids.add(attribute.path("uuid").asString()));
                assertFalse(attribute.path("to_ids").asBoolean(true));
                types.add(attribute.path("type").asString());
            });
            assertTrue(types.containsAll(List.of("link", "comment", "text")), String.valueOf(types));
        }
    }

    /** STIX 2.1 and CAP take addresses as RFC 3986 has them alone. */
    @Test
    void addresses_are_spelt_as_other_systems_take_them() {
        watching.intake()
                .take(new Incoming(
                        "three",
                        "https://three.example/記事/1?q=a b|c#top",
                        "page.txt",
                        "text/plain",
                        "Again",
                        Optional.of(DAY),
                        DAY.plusSeconds(90),
                        new Incoming.Content("ロシアへの武器供与を続ける北朝鮮が砲弾を輸送した。".getBytes(StandardCharsets.UTF_8))));
        String spelt = "https://three.example/%E8%A8%98%E4%BA%8B/1?q=a%20b%7Cc#top";
        List<byte[]> files = new ArrayList<>();
        files.add(StixBundle.of(lines(), ISSUER, DAY));
        files.add(MispEvents.of(lines(), ISSUER));
        files.add(AlertFeed.of("Inbox", lines(), ISSUER, DAY));
        lines().forEach(line -> files.add(CapMessage.of(line, ISSUER, false)));
        long held = files.stream().filter(file -> text(file).contains(spelt)).count();
        assertEquals(4, held);
        files.forEach(file -> assertFalse(text(file).contains("記事"), text(file)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
