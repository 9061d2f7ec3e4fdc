package entente.rendition.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.redline.RandomDrafts;
import entente.redline.Redline;
import entente.rendition.Author;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Projection;
import entente.rendition.SampleDrafts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocxTest {
    private static final Draft DRAFT = SampleDrafts.agreement();
    private static final Author KOREA = new Author("Republic of Korea", Instant.parse("2026-11-20T09:30:00Z"));

    @Test
    void brackets_come_back() {
        for (String language : List.of("en", "ja", "ko")) {
            Draft rolling = SampleDrafts.rolling();
            Import.Read read =
                    read(DocxWriter.write(rolling, SampleDrafts.PARTICULARS, language), language, Tracked.REFUSE);
            assertEquals(Projection.of(rolling, language), read.draft());
        }
    }

    @Test
    void what_is_written_comes_back_with_its_identities() {
        for (String language : List.of("en", "ja", "ko")) {
            byte[] bytes = DocxWriter.write(DRAFT, SampleDrafts.PARTICULARS, language);
            Import.Read read = read(bytes, language, Tracked.REFUSE);
            assertEquals(Projection.of(DRAFT, language), read.draft());
            assertEquals(List.of(), read.notices());
            assertArrayEquals(bytes, DocxWriter.write(DRAFT, SampleDrafts.PARTICULARS, language));
        }
    }

    @Test
    void accepting_all_gives_the_later_text_and_rejecting_all_the_earlier_one() {
        for (int seed = 0; seed < 150; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft earlier = random.draft();
            Draft later = earlier;
            for (int i = 0; i < 1 + seed % 7; i++) {
                later = random.changed(later);
            }
            if (earlier.clauses().isEmpty() || later.clauses().isEmpty()) {
                continue;
            }
            for (String language : List.of("en", "ja")) {
                Redline redline = Redline.between(earlier, later, language);
                byte[] bytes = DocxWriter.write(redline, SampleDrafts.PARTICULARS, row -> KOREA);
                String which = "seed " + seed + " " + language;
                assertEquals(
                        Projection.of(later, language).clauses(),
                        read(bytes, language, Tracked.ACCEPT).draft().clauses(),
                        which);
                assertEquals(
                        Projection.of(earlier, language).clauses(),
                        read(bytes, language, Tracked.REJECT).draft().clauses(),
                        which);
            }
        }
    }

    @Test
    void tracked_changes_are_refused_unless_somebody_decides() {
        Draft later = new RandomDrafts(1).changed(DRAFT.titled(SampleDrafts.words("Other", "他", "다른")));
        byte[] bytes = DocxWriter.write(Redline.between(DRAFT, later, "en"), SampleDrafts.PARTICULARS, row -> KOREA);
        assertEquals(ImportRefusal.TRACKED_CHANGES, refused(bytes, Tracked.REFUSE));
        Import.Read read = read(bytes, "en", Tracked.REJECT);
        assertEquals("Framework on Trilateral Exercises", read.draft().title().get("en"));
        assertTrue(read.notices().contains(new Notice(Notice.Kind.CHANGE_REJECTED, "ins", "")));
    }

    @Test
    void another_program_opens_it() throws IOException {
        byte[] bytes = DocxWriter.write(DRAFT, SampleDrafts.PARTICULARS, "ja");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertTrue(lines.contains("第1条\u2003年次演習"), lines.toString());
            assertTrue(lines.contains("1.\t構成国は、毎年、多領域演習を実施する。"), lines.toString());
            assertEquals(
                    "三か国演習に関する枠組み", document.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void a_ministrys_file_becomes_clauses() throws IOException {
        byte[] bytes = ministry();
        Import.Read read = read(bytes, "en", Tracked.REFUSE);
        assertEquals("Joint Statement", read.draft().title().get("en"));
        assertEquals(
                List.of(
                        "PART Security null",
                        "PARAGRAPH null We meet today.",
                        "PARAGRAPH null We will consult:",
                        "POINT null on missiles;",
                        "POINT null on cyber threats.",
                        "PARAGRAPH null We will meet again."),
                read.draft().all().stream()
                        .map(clause ->
                                clause.kind() + " " + clause.heading("en").orElse(null) + " "
                                        + clause.text("en").orElse(null))
                        .toList());
    }

    private static byte[] ministry() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            line(document, "Title", "Joint Statement");
            XWPFParagraph heading = line(document, null, "Security");
            heading.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            line(document, null, "We meet today.");
            line(document, null, "1. We will consult:");
            line(document, null, "(a) on missiles;");
            line(document, null, "(b) on cyber threats.");
            line(document, null, "* * *");
            line(document, null, "2. We will meet again.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFParagraph line(XWPFDocument document, @Nullable String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (!paragraph.getCTP().isSetPPr()) {
            paragraph.getCTP().addNewPPr();
        }
        paragraph.createRun().setText(words);
        return paragraph;
    }

    @Test
    void identities_travel_in_names_that_word_accepts() {
        Bookmark bookmark = new Bookmark("a-b_c-1", ClauseKind.ARTICLE, 2);
        assertEquals(Optional.of("_c2a_a_hb_uc_h1"), bookmark.name(false));
        assertEquals(Optional.of(bookmark), Bookmark.of("_c2a_a_hb_uc_h1"));
        assertEquals(Optional.empty(), Bookmark.of("_GoBack"));
        assertEquals(Optional.empty(), new Bookmark("a".repeat(40), ClauseKind.POINT, 2).name(false));
    }

    private static Import.Read read(byte[] bytes, String language, Tracked tracked) {
        return assertInstanceOf(Import.Read.class, DocxReader.read(bytes, language, tracked));
    }

    private static ImportRefusal refused(byte[] bytes, Tracked tracked) {
        return assertInstanceOf(Import.Refused.class, DocxReader.read(bytes, "en", tracked))
                .why();
    }
}
