package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentCommandTest {
    private static final String TEXT = """
            # Statement

            ## Security

            1. We will consult every year.
               - on missiles
               - on cyber threats
            2. We will meet again.
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();

    @Test
    void a_text_goes_through_every_format_and_stays_the_same() throws IOException {
        Path text = Files.writeString(folder.resolve("a.md"), TEXT);
        assertEquals(0, run("convert", text, folder.resolve("b.akn")));
        assertEquals(0, run("convert", folder.resolve("b.akn"), folder.resolve("c.docx")));
        assertEquals(0, run("convert", folder.resolve("c.docx"), folder.resolve("d.md")));
        assertEquals(0, run("convert", folder.resolve("d.md"), folder.resolve("e.akn"), "--date=2026-01-01"));
        assertEquals(0, run("convert", folder.resolve("b.akn"), folder.resolve("f.akn"), "--date=2026-01-01"));
        assertEquals(0, run("convert", text, folder.resolve("g.akn"), "--date=2026-01-01"));
        assertEquals(Files.readString(folder.resolve("g.akn")), Files.readString(folder.resolve("e.akn")));
        assertEquals(0, run("convert", folder.resolve("e.akn"), folder.resolve("h.html")));
        assertTrue(Files.readString(folder.resolve("h.html")).contains("We will consult every year."));
    }

    @Test
    void a_redline_counts_what_changed_and_asks_what_to_do_with_it() throws IOException {
        Path before = Files.writeString(folder.resolve("a.md"), TEXT);
        Path after = Files.writeString(
                folder.resolve("b.md"), TEXT.replace("every year", "regularly").replace("   - on missiles\n", ""));
        Path out = folder.resolve("c.docx");
        assertEquals(0, run("redline", before, after, out, "--by-words", "--author=Japan"));
        assertTrue(said.toString().contains("1 changed, 0 put in, 1 taken out, 0 moved"), said.toString());
        assertEquals(3, run("convert", out, folder.resolve("d.md")));
        assertTrue(said.toString().contains("--tracked accept"), said.toString());
        assertEquals(0, run("convert", out, folder.resolve("d.md"), "--tracked=accept"));
        assertTrue(Files.readString(folder.resolve("d.md")).contains("regularly"));
        assertEquals(0, run("convert", out, folder.resolve("d.md"), "--tracked=reject"));
        assertTrue(Files.readString(folder.resolve("d.md")).contains("every year"));
    }

    @Test
    void what_cannot_be_read_or_written_is_told_with_a_remedy() throws IOException {
        Path text = Files.writeString(folder.resolve("a.md"), TEXT);
        assertEquals(3, run("convert", Files.writeString(folder.resolve("a.odt"), TEXT), folder.resolve("b.akn")));
        assertEquals(3, run("convert", Files.writeString(folder.resolve("e.akn"), "<x/>"), folder.resolve("b.akn")));
        assertEquals(2, run("convert", text, folder.resolve("b.odt")));
        assertEquals(4, run("convert", folder.resolve("none.md"), folder.resolve("b.akn")));
        assertTrue(said.toString().contains("Read are .akn"), said.toString());
    }

    private int run(String command, Path one, Path other, Object... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "instrument";
        arguments[1] = command;
        arguments[2] = one.toString();
        arguments[3] = other.toString();
        for (int i = 0; i < more.length; i++) {
            arguments[4 + i] = more[i].toString();
        }
        PrintWriter writer = new PrintWriter(said, true);
        return Main.run(writer, writer, arguments);
    }
}
