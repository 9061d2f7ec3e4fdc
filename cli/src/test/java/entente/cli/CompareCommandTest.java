package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    private static final String EARLIER = """
            We, the leaders of Norway and Iceland, met today. 😀

            We commit to publish a common ice chart of the waters of Greenland by the end of 2027. We will \
            fund a school.
            """;
    private static final String LATER = """
            We, the leaders of Norway and Iceland, met again. 😀

            We commit to publish a common ice chart of the waters of Denmark. We will build a radar station.
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int compare(String earlier, String later, String... options) throws IOException {
        Path one = Files.writeString(folder.resolve("earlier.txt"), earlier);
        Path other = Files.writeString(folder.resolve("later.txt"), later);
        String[] words = new String[options.length + 3];
        words[0] = "compare";
        words[1] = one.toString();
        words[2] = other.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private static String words(String text, JsonNode span) {
        int start = text.offsetByCodePoints(0, span.get("start").asInt());
        return text.substring(start, text.offsetByCodePoints(0, span.get("end").asInt()));
    }

    @Test
    void json_links_sentences_in_code_points() throws IOException {
        assertEquals(0, compare(EARLIER, LATER, "--json", "--earlier-date", "2026-01-31"), err.toString());
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        JsonNode chart = null;
        for (JsonNode link : answer.get("links")) {
            chart = words(EARLIER, link.get("earlier")).contains("ice chart") ? link : chart;
        }
        assertTrue(chart != null, out.toString());
        assertTrue(words(LATER, chart.get("later")).startsWith("We commit to publish a common ice chart"));
        assertEquals("reworded", chart.get("relation").asString());
        assertFalse(chart.get("reason").asString().isEmpty());
        assertEquals("name", chart.at("/changes/0/kind").asString());
        assertTrue(words(EARLIER, answer.at("/dropped/0")).contains("school"), out.toString());
        assertTrue(words(LATER, answer.at("/new/0")).contains("radar"), out.toString());
    }

    @Test
    void people_see_what_was_dropped_and_added_by_signs() throws IOException {
        assertEquals(0, compare(EARLIER, LATER), err.toString());
        assertTrue(out.toString().contains("[-Greenland"), out.toString());
        assertTrue(out.toString().contains("{+Denmark"), out.toString());
        assertTrue(out.toString().contains("no longer due: \"by the end of 2027\""), out.toString());
    }

    @Test
    void a_text_that_is_not_read_and_a_file_that_is_not_there_are_named() throws IOException {
        assertEquals(3, compare(EARLIER, "日本と韓国の首脳は会談した。我々は毎年首脳会談を開催する。"));
        assertTrue(err.toString().contains("later.txt"), err.toString());
        assertEquals(4, Main.run(new PrintWriter(out), new PrintWriter(err), "compare", "none.txt", "none-too.txt"));
    }
}
