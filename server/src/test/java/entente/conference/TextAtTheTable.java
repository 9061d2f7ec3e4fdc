package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.Import;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;

/** A server, an office in the chair and two delegations, and what they do over HTTP. */
abstract class TextAtTheTable {
    static final String EVIL = "<script>alert(1)</script>";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(text|proposal|hash)\" value=\"([0-9a-f]{64})\"");

    TestServer server;
    Visitor office;
    Visitor japan;
    Visitor korea;

    void seat(Path data) {
        server = new TestServer(data);
        office = new Visitor(server).signedIn("secretariat-desk");
        japan = new Visitor(server).signedIn("jp-desk");
        korea = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void close() {
        server.close();
    }

    static Map<String, List<String>> opening(String code) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("code", List.of(code));
        fields.put("kind", List.of("zero-draft"));
        fields.put("member", List.of("JP", "KR"));
        fields.put("chair", List.of("secretariat"));
        fields.put("authentic", List.of("en", "ja"));
        fields.put("title-en", List.of("A text " + EVIL));
        fields.put("title-ja", List.of("文書"));
        return fields;
    }

    HttpResponse<String> upload(String code, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return office.upload("/instruments", "/instruments", opening(code), bytes);
    }

    static String address(HttpResponse<String> opened) {
        assertTrue(opened.uri().getPath().matches("/instruments/[0-9a-f]{12}"), opened.body());
        return opened.uri().getPath();
    }

    /** The first text, proposal and hash that forms on the page name. */
    static Map<String, List<String>> form(Visitor who, String address, String clause) {
        Map<String, List<String>> fields = new HashMap<>();
        String body = who.get(address).body();
        Matcher hidden = HIDDEN.matcher(body.substring(Math.max(0, body.indexOf("id=\"c-" + clause))));
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), List.of(hidden.group(2)));
        }
        fields.put("clause", List.of(clause));
        return fields;
    }

    static void does(Visitor who, String address, String form, Map<String, List<String>> fields) {
        HttpResponse<String> answer = who.submit(address, address + "/" + form, fields);
        assertEquals(200, answer.statusCode(), form + " " + answer.body());
    }

    static String clause(String page, int number) {
        Matcher found = Pattern.compile("id=\"c-([a-z0-9_-]+)\"").matcher(page);
        for (int at = 0; at <= number; at++) {
            assertTrue(found.find(), page);
        }
        return found.group(1);
    }

    static Draft read(Import of) {
        assertTrue(of instanceof Import.Read, of.toString());
        return ((Import.Read) of).draft();
    }
}
