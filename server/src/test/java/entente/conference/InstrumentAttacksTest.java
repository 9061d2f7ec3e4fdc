package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.member.MemberId;
import entente.portal.Language;
import entente.portal.Messages;
import entente.reading.Taxonomy;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests built to harm, one file for each in the folder {@code attacks}: who sends what, and the refusal it must
 * meet. Each is sent to a real server, and no log may be longer afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentAttacksTest {
    private static final String EVIL = "<img src=x onerror=alert(1)>\"'";

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Messages messages = new Messages(Taxonomy.standard().areas(), Map.of());
    private TestServer server;

    /** An attack as its file has it. */
    private record Attack(String name, Map<String, String> head, Map<String, List<String>> fields, String body) {
        static Attack read(Path file) throws IOException {
            String[] parts = Files.readString(file).split("\n\n", 2);
            Map<String, String> head = new HashMap<>();
            Map<String, List<String>> fields = new HashMap<>();
            for (String line : parts[0].lines().toList()) {
                int at = line.matches("(as|on|post|upload|refused) .*") ? line.indexOf(' ') : line.indexOf('=');
                String name = line.substring(0, at);
                if (line.charAt(at) == ' ') {
                    head.put(name, line.substring(at + 1));
                } else {
                    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.substring(at + 1));
                }
            }
            return new Attack(file.getFileName().toString(), head, fields, parts.length == 2 ? parts[1].strip() : "");
        }
    }

    @BeforeAll
    void open(@TempDir Path data) {
        server = new TestServer(data);
        for (String who : List.of("secretariat-desk", "jp-desk", "kr-desk", "us-desk")) {
            visitors.put(who, new Visitor(server).signedIn(who));
        }
        String text = opened("ATTACK-1", "We will meet.\n\nWe will talk.");
        known.put("on text", text);
        known.put("$old", hidden(text, "p2", "text"));
        known.put("$p1", hidden(text, "p1", "hash"));
        known.put("$p2", hidden(text, "p2", "hash"));
        does(
                "kr-desk",
                text,
                "words",
                Map.of("text", "$old", "clause", "p1", "hash", "$p1", "words-en", "We shall meet."));
        does(
                "secretariat-desk",
                text,
                "words",
                Map.of("text", "$old", "clause", "p2", "hash", "$p2", "words-en", "We will speak."));
        known.put("$text", hidden(text, "p1", "text"));
        known.put("$proposal", hidden(text, "p1", "proposal"));
        String frozen = opened("ATTACK-2", "We will act.");
        known.put("on frozen", frozen);
        known.put("$elsewhere", hidden(frozen, "p1", "text"));
        known.put("$final", hidden(frozen, "p1", "hash"));
        for (String who : List.of("jp-desk", "kr-desk")) {
            does(who, frozen, "stance", Map.of("text", "$elsewhere", "clause", "p1", "stance", "support"));
        }
        does("secretariat-desk", frozen, "adoption/finalise", Map.of());
        known.put("$hash", found(frozen + "/adoption", "<code>([0-9a-f]{64})</code>"));
        does("jp-desk", frozen, "adoption/sign", Map.of("hash", "$hash", "kind", "ad-referendum"));
        known.put("$signature", found(frozen + "/adoption", "name=\"signature\" value=\"([0-9a-f]{64})\""));
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static Map<String, List<String>> opening(String code, String text) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("code", List.of(code));
        fields.put("kind", List.of("zero-draft"));
        fields.put("member", List.of("JP", "KR"));
        fields.put("chair", List.of("secretariat"));
        fields.put("authentic", List.of("en"));
        fields.put("title-en", List.of("A text"));
        fields.put("text-en", List.of(text));
        return fields;
    }

    private String opened(String code, String text) {
        Visitor office = Objects.requireNonNull(visitors.get("secretariat-desk"));
        String address = office.submit("/instruments", "/instruments", opening(code, text))
                .uri()
                .getPath();
        assertTrue(address.matches("/instruments/[0-9a-f]{12}"), address);
        return address;
    }

    private String hidden(String address, String clause, String name) {
        return found(address, "(?s)id=\"c-" + clause + "\".*?name=\"" + name + "\" value=\"([0-9a-f]{64})\"");
    }

    private String found(String page, String pattern) {
        String body = visitors.get("jp-desk").get(page).body();
        String other = visitors.get("secretariat-desk").get(page).body();
        for (String one : List.of(body, other)) {
            Matcher matcher = Pattern.compile(pattern).matcher(one);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError(page + " has no " + pattern);
    }

    private void does(String who, String address, String form, Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>();
        fields.forEach((name, value) -> all.put(name, List.of(known.getOrDefault(value, value))));
        HttpResponse<String> answer = visitors.get(who).submit("/instruments", address + "/" + form, all);
        assertEquals(200, answer.statusCode(), form + " " + fields + said(answer.body()));
    }

    private long acts() {
        return server.desk().logBooks().members().stream()
                .mapToLong((MemberId log) -> server.desk().arrived(log))
                .sum();
    }

    @Test
    void everyAttackIsRefusedByNameAndLeavesNoTraceOnTheRecord() throws IOException, URISyntaxException {
        List<String> wrong = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(
                Objects.requireNonNull(getClass().getResource("attacks")).toURI()))) {
            files = all.sorted().toList();
        }
        assertTrue(files.size() >= 28, "only " + files);
        long before = acts();
        for (Path file : files) {
            Attack attack = Attack.read(file);
            HttpResponse<String> answer = sent(attack);
            String[] expected = attack.head().get("refused").split(" ", 2);
            String key = expected[1].startsWith("conference.") ? expected[1] : "refusal." + expected[1];
            String words = expected[1].equals("-") ? "" : messages.text(Language.EN, key);
            if (answer.statusCode() != Integer.parseInt(expected[0])
                    || !answer.body().contains(words)) {
                wrong.add(attack.name() + ": " + answer.statusCode() + " " + said(answer.body()));
            }
            if (acts() != before) {
                wrong.add(attack.name() + " is on the record");
                before = acts();
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String said(String page) {
        Matcher alert = Pattern.compile("(?s)role=\"alert\".*?</div>").matcher(page);
        return alert.find() ? alert.group().replaceAll("<[^>]*>|\\s+", " ") : "no alert";
    }

    private HttpResponse<String> sent(Attack attack) {
        Visitor who = visitors.get(attack.head().get("as"));
        if (attack.head().containsKey("upload")) {
            String[] file = attack.head().get("upload").split(" ", 3);
            byte[] bytes = file.length == 3
                    ? Base64.getDecoder().decode(attack.body())
                    : attack.body().getBytes(StandardCharsets.UTF_8);
            return who.upload(
                    "/instruments", "/instruments", opening("EVIL-1", ""), Map.of(file[0] + " " + file[1], bytes));
        }
        Map<String, List<String>> fields = new HashMap<>();
        attack.fields()
                .forEach((name, values) -> fields.put(
                        name,
                        values.stream()
                                .map(value -> known.getOrDefault(value, value))
                                .toList()));
        return who.submit(
                "/instruments",
                known.get("on " + attack.head().get("on")) + "/" + attack.head().get("post"),
                fields);
    }

    /** Markup in each field of words that the forms of a text have is shown as words on every page of the text. */
    @Test
    void markupInAnyFieldIsShownAsWords() {
        String address = opened("ATTACK-3", "We will meet.\n\nWe will talk " + EVIL);
        String text = hidden(address, "p1", "text");
        Map<String, String> p1 =
                Map.of("text", text, "clause", "p1", "note", EVIL + " note", "hash", hidden(address, "p1", "hash"));
        does("kr-desk", address, "words", with(p1, "words-en", "We will gather " + EVIL));
        does("kr-desk", address, "retitle", Map.of("text", text, "title-en", "Title " + EVIL, "note", EVIL));
        does(
                "jp-desk",
                address,
                "clause",
                Map.of("text", text, "place", "/", "kind", "part", "heading-en", EVIL, "words-en", EVIL, "note", EVIL));
        does("jp-desk", address, "stance", with(p1, "stance", "reservation"));
        Map<String, List<String>> link = new HashMap<>();
        link.put("text", List.of(text));
        link.put("title", List.of("Package " + EVIL));
        link.put("clause", List.of("p1", "p2"));
        assertEquals(
                200,
                visitors.get("jp-desk")
                        .submit("/instruments", address + "/link", link)
                        .statusCode());
        does(
                "secretariat-desk",
                address,
                "issue",
                Map.of("text", text, "kind", "rolling-text", "symbol", "<b>Rev</b>"));
        does("jp-desk", address, "delegation", Map.of("clause", "p1", "version", "0", "remark", EVIL));
        for (String page :
                List.of("", "/matrix", "/proposals", "/adoption", "/versions", "/delegation", "/clauses/p1")) {
            String body = visitors.get("jp-desk").get(address + page).body();
            assertTrue(!body.contains("<img src=x") && !body.contains("<b>Rev</b>"), page);
            boolean quotes = List.of("", "/proposals", "/delegation").contains(page);
            assertTrue(!quotes || body.contains("&lt;img src=x"), "not shown on " + page);
        }
    }

    /** The same of what is said once a text is adopted. */
    @Test
    void markupInWhatIsSaidOfAnAdoptedTextIsShownAsWords() {
        String address = opened("ATTACK-4", "We will meet.");
        String text = hidden(address, "p1", "text");
        for (String who : List.of("jp-desk", "kr-desk")) {
            does(who, address, "stance", Map.of("text", text, "clause", "p1", "stance", "support", "note", EVIL));
        }
        does("secretariat-desk", address, "adoption/finalise", Map.of());
        String hash = found(address + "/adoption", "<code>([0-9a-f]{64})</code>");
        for (String who : List.of("jp-desk", "kr-desk")) {
            does(who, address, "adoption/sign", Map.of("hash", hash, "kind", "definitive"));
        }
        does("secretariat-desk", address, "adoption/number", Map.of("number", "<b>7</b>"));
        does(
                "jp-desk",
                address,
                "adoption/attach",
                Map.of("kind", "reservation", "about", "p1", "words", "Attached " + EVIL));
        Map<String, String> correct = Map.of(
                "clause", "p1", "language", "en", "was", "Was " + EVIL, "becomes", "Becomes " + EVIL, "reason", EVIL);
        does("jp-desk", address, "adoption/correct", correct);
        does("kr-desk", address, "adoption/denounce", Map.of("effect", "2030-01-01", "reason", "Reason " + EVIL));
        for (String who : List.of("jp-desk", "kr-desk", "secretariat-desk")) {
            for (String page : List.of("", "/adoption", "/versions", "/delegation", "/clauses/p1")) {
                String body = visitors.get(who).get(address + page).body();
                assertTrue(!body.contains("<img src=x") && !body.contains("<b>7</b>"), who + " " + page);
            }
            String adoption = visitors.get(who).get(address + "/adoption").body();
            for (String field : List.of("Attached", "Was", "Becomes", "Reason")) {
                assertTrue(adoption.contains(field + " &lt;img src=x"), field + " is not shown to " + who);
            }
        }
        String acts = visitors.get("jp-desk").get("/record/logs/jp").body();
        assertTrue(!acts.contains("<img src=x"), acts);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
