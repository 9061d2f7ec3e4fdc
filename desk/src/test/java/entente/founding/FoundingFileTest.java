package entente.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Reader;
import entente.founding.FoundingFile.Reading;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));

    /** The example that the documentation shows is the one that is tried here. */
    private static String nordic() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "founding.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    private static List<String> faults(String text) {
        return switch (FoundingFile.read(text)) {
            case Reading.Read _ -> List.of();
            case Reading.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> fault.line() + " " + fault.rule())
                        .toList();
        };
    }

    @Test
    void the_documented_partnership_is_founded_and_opens_again(@TempDir Path data) throws IOException {
        FoundingFile file = assertInstanceOf(Reading.Read.class, FoundingFile.read(nordic()))
                .file();
        file.begin(data, CLOCK, new Random(1));
        try (Desk desk = Desk.open(data, CLOCK, new Random(2))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            assertEquals("nordic-preparedness", state.id());
            assertEquals(6, state.parties().size());
            assertEquals(
                    "Danmark",
                    state.party(new MemberId("DK")).orElseThrow().name().get("da"));
            assertEquals(
                    "Kongeriket Norge",
                    state.party(new MemberId("NO")).orElseThrow().name().get("nb"));
            assertEquals(7, state.offices().all().size());
            assertTrue(state.acts().stream().allMatch(act -> act.effective()));
            assertEquals(
                    "records.example.org/nordic-preparedness/no",
                    desk.logBooks().origin(new MemberId("NO")));
            assertEquals(2 + 1, desk.logBooks().size(new MemberId("SE")), "its two keys and its desk");
        }
        assertThrows(DeskFailure.class, () -> file.begin(data, CLOCK, new Random(3)));
    }

    @Test
    void every_rule_is_named_with_its_line() throws IOException {
        String good = nordic();
        assertEquals(List.of(), faults(good));
        assertFault(good, "partnership: nordic-preparedness", "partnership: Nordic!", "is no partnership");
        assertFault(good, "origin: records", "origin: \"https://x\" # ", "is no origin");
        assertFault(good, "founder: council-office", "founder: council", "none of the members");
        assertFault(
                good, "languages: [da, fi, is, nb, sv]", "languages: [da, da, fi, is, nb, sv]", "da is given twice");
        assertFault(good, "languages: [da, fi, is, nb, sv]", "languages: [da, fi, is, nb, sv, x_y]", "no language tag");
        assertFault(good, "  - code: IS", "  - code: XX", "neither a state's code");
        assertFault(good, "  - code: IS", "  - code: DK", "given twice");
        assertFault(good, "  - code: SE", "  - code: baltic-assembly", "needs a name");
        assertFault(good, "  - code: council-office", "  - code: EE", "an organ is no state");
        assertFault(good, "of: DK, kind: desk", "of: GL, kind: desk", "none of the members");
        assertFault(good, "of: FI, kind: minister", "of: FI, kind: king", "no kind of post");
        assertFault(good, "post: fi-interior-minister", "post: fi-desk", "given twice");
        assertFault(good, "post: is-desk", "post: Is", "no name of a post");
        assertFault(good, "notice:", "notise:", "has no \"notise\"");
        assertFault(good, "title: {fi: Sisäministeri", "title: {fi: \"\"", "is empty");
    }

    private static void assertFault(String good, String stands, String instead, String rule) {
        String before = good.substring(0, good.indexOf(stands));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        List<String> faults = faults(before + instead + good.substring(before.length() + stands.length()));
        assertTrue(
                faults.stream().anyMatch(fault -> fault.startsWith(line + " ") && fault.contains(rule)),
                instead + " in line " + line + ": " + faults);
    }

    @Test
    void a_fault_stands_where_it_is() {
        String text = """
                partnership: ab
                origin: a.b
                founder: office
                languages: [sv]
                name: {en: Only English}
                members: [{code: SE}]
                organs:
                  - code: office
                    name: {sv: Kontor}
                posts: []
                """;
        assertEquals(
                List.of(
                        "5 \"name\" is missing in sv",
                        "6 \"SE\" has no post of kind desk: nobody could act for it",
                        "8 \"office\" has no post of kind desk: nobody could act for it"),
                faults(text));
    }

    @Test
    void what_is_no_founding_file_is_refused() {
        for (String text : List.of("", "# nothing", "just words", "- a\n- list", "a: [1, 2", "a: &x [*x]", "\tx: 1")) {
            assertNotEquals(List.of(), faults(text), text);
        }
        assertTrue(
                faults("a: [1, 2").getFirst().contains("no YAML"),
                faults("a: [1, 2").toString());
        assertNotEquals(List.of(), faults("x".repeat(300_000)));
        assertNotEquals(List.of(), faults("[".repeat(50_000)));
        String laughs = """
                a: &a [x, x]
                b: &b [*a, *a]
                c: [*b, *b]
                """;
        assertNotEquals(List.of(), faults(laughs));
    }
}
