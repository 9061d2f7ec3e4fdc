package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private static final String TEXT = """
            We, the leaders of Japan and the United States, met today. 😀

            We will hold a trilateral meeting by the end of 2027. The weather was good.
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int read(byte[] bytes, String name, String... options) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        String[] words = new String[options.length + 2];
        words[0] = "read";
        words[1] = file.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void json_gives_offsets_in_code_points_of_the_text_as_read() throws IOException {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertEquals(0, read(bytes, "a.txt", "--json", "--members", "jp,us", "--date", "2026-01-31"), err.toString());
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertEquals("text/plain", answer.at("/document/mediaType").asString());
        assertEquals(
                TEXT.codePointCount(0, TEXT.length()),
                answer.at("/document/characters").asInt());
        JsonNode found = answer.at("/commitments/0");
        int start = TEXT.offsetByCodePoints(0, found.at("/start").asInt());
        int end = TEXT.offsetByCodePoints(0, found.at("/end").asInt());
        assertEquals(TEXT.substring(start, end), found.at("/quote").asString());
        assertEquals("[\"JP\",\"US\"]", found.at("/members").toString());
        assertEquals("firm", found.at("/force").asString());
        assertEquals("2027-12-31", found.at("/deadline/date").asString());
        assertTrue(found.at("/condition").isNull());
        assertFalse(found.at("/reason").asString().isEmpty());
    }

    @Test
    void japanese_and_korean_are_read_and_offsets_pass_over_surrogate_pairs() throws IOException {
        String japanese = "𠮷野会議😀\n\n両国は、毎年、氷河の共同調査を実施することで一致した。";
        assertEquals(0, read(japanese.getBytes(StandardCharsets.UTF_8), "ja.txt", "--json"), err.toString());
        JsonNode found = JsonMapper.builder().build().readTree(out.toString()).at("/commitments/0");
        int start = japanese.offsetByCodePoints(0, found.at("/start").asInt());
        int end = japanese.offsetByCodePoints(0, found.at("/end").asInt());
        assertEquals("毎年、氷河の共同調査を実施する", japanese.substring(start, end));
        assertEquals("agreed_to", found.at("/rule").asString());
        String korean = "양국은 빙하 공동 조사를 실시하기로 합의했다.";
        assertEquals(0, read(korean.getBytes(StandardCharsets.UTF_8), "ko.txt", "--language", "ko-KR"));
        assertTrue(out.toString().contains("1 commitments and 0 positions found"), out.toString());
        assertEquals(2, read(korean.getBytes(StandardCharsets.UTF_8), "ko.txt", "--language", "fr"));
    }

    @Test
    void people_get_sentences_and_not_json() throws IOException {
        assertEquals(0, read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt"));
        assertTrue(out.toString().contains("1 commitments and "), out.toString());
        assertTrue(out.toString().contains("hold a trilateral meeting"), out.toString());
    }

    @Test
    void refused_files_get_a_cause_and_a_remedy_and_no_output() throws IOException {
        assertEquals(3, read(new byte[0], "empty.txt"));
        assertEquals(3, read(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41, 0x41}, "bytes.txt"));
        assertEquals(3, read("双方签署了联合声明。".getBytes(StandardCharsets.UTF_8), "zh.txt"));
        assertEquals("", out.toString());
        for (String expected : new String[] {"is empty", "zh.txt is in a language", "Korean"}) {
            assertTrue(err.toString().contains(expected), err.toString());
        }
    }

    @Test
    void json_gives_cadence_area_and_positions() throws IOException {
        String text = "Japan and the United States will hold a maritime dialogue every year. We condemn the raid.\n";
        Path areas = folder.resolve("areas.txt");
        Files.writeString(areas, "[talks]\nwords.en = dialogue\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(0, read(bytes, "a.txt", "--json", "--areas", areas.toString()), err.toString());
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        JsonNode found = answer.at("/commitments/0");
        assertEquals("every year", found.at("/cadence/text").asString());
        assertEquals("P1Y", found.at("/cadence/period").asString());
        assertEquals("recurring", found.at("/kind").asString());
        assertEquals("talks", found.at("/area").asString());
        assertTrue(found.at("/confidence").asDouble() > 0.5
                && found.at("/confidence").asDouble() < 1);
        assertEquals("condemn", answer.at("/positions/0/verb").asString());
        assertEquals("condemn the raid", answer.at("/positions/0/quote").asString());
        assertEquals(2, answer.at("/positions/0/members").size());
        assertTrue(answer.at("/positions/0/addressee").isNull());
    }

    @Test
    void a_malformed_list_of_areas_is_refused_with_its_line() throws IOException {
        Path areas = folder.resolve("areas.txt");
        Files.writeString(areas, "[talks]\ndialogue\n");
        assertEquals(3, read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt", "--areas", areas.toString()));
        assertTrue(err.toString().contains("line 2"), err.toString());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertEquals(4, Main.run(new PrintWriter(out), new PrintWriter(err), "read", "/nowhere.txt"));
        assertTrue(err.toString().contains("/nowhere.txt"), err.toString());
    }

    @Test
    void a_date_that_is_none_is_wrong_usage() throws IOException {
        assertEquals(2, read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt", "--date", "soon"));
    }
}
