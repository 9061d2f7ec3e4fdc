package entente.rendition.akn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.redline.RandomDrafts;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Particulars;
import entente.rendition.SampleDrafts;
import entente.text.Localized;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.xml.sax.SAXException;

class AknTest {
    private static final Draft DRAFT = SampleDrafts.agreement();
    private static final Particulars PARTICULARS = SampleDrafts.PARTICULARS;
    private static final int ROUNDS = 300;

    @Test
    @EnabledIfEnvironmentVariable(named = "ENTENTE_CORPUS", matches = ".+")
    void what_is_written_is_valid() throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        Schema schema = factory.newSchema(new File(System.getenv("ENTENTE_CORPUS"), "schemas/akomantoso30.xsd"));
        validate(schema, AknWriter.writeAll(DRAFT, PARTICULARS));
        validate(schema, AknWriter.write(DRAFT, PARTICULARS, "ja"));
        validate(schema, AknWriter.write(DRAFT, working(), "ko"));
        validate(schema, AknWriter.writeAll(SampleDrafts.rolling(), PARTICULARS));
        validate(schema, AknWriter.write(SampleDrafts.rolling(), PARTICULARS, "en"));
        Clause bare = new Clause("bare", ClauseKind.PREAMBLE, null, null, List.of());
        Clause empty = new Clause("none", ClauseKind.PARAGRAPH, null, null, List.of());
        validate(schema, AknWriter.writeAll(draft(List.of(bare)), PARTICULARS));
        validate(schema, AknWriter.writeAll(draft(List.of(bare.withParts(List.of(empty)))), PARTICULARS));
        validate(schema, AknWriter.writeAll(draft(List.of(empty)), PARTICULARS));
        for (int seed = 0; seed < 60; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft draft = random.changed(random.draft());
            validate(schema, AknWriter.writeAll(draft, PARTICULARS));
            validate(schema, AknWriter.write(draft, PARTICULARS, "ko"));
        }
    }

    private static void validate(Schema schema, byte[] bytes) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException invalid) {
            throw new AssertionError(invalid.getMessage() + "\n" + new String(bytes, UTF_8), invalid);
        }
    }

    @Test
    void what_is_written_comes_back_byte_by_byte() {
        byte[] bytes = AknWriter.writeAll(DRAFT, PARTICULARS);
        Import.Read read = read(bytes);
        assertEquals(DRAFT, read.draft());
        assertEquals(Optional.of(PARTICULARS), read.particulars());
        assertEquals(List.of(), read.notices());
        assertArrayEquals(
                bytes, AknWriter.writeAll(read.draft(), read.particulars().orElseThrow()));
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomDrafts random = new RandomDrafts(seed);
            Draft draft = random.changed(random.changed(random.draft()));
            if (!draft.clauses().isEmpty()) {
                assertEquals(draft, read(AknWriter.writeAll(draft, PARTICULARS)).draft(), "seed " + seed);
            }
        }
    }

    @Test
    void brackets_are_markup_and_come_back() {
        Draft rolling = SampleDrafts.rolling();
        byte[] bytes = AknWriter.writeAll(rolling, PARTICULARS);
        String file = new String(bytes, UTF_8);
        String cmp = "cmp_1__para_1";
        assertTrue(
                file.contains("We <inline name=\"standing\" eId=\"%s__standing_1\">[will]</inline>".formatted(cmp)
                        + "<inline name=\"wanted\" refersTo=\"#jp\" alternativeTo=\"%s__standing_1\">".formatted(cmp)
                        + "[JP: intend to]</inline>"
                        + "<inline name=\"wanted\" refersTo=\"#us\" alternativeTo=\"%s__standing_1\">".formatted(cmp)
                        + "[US: shall <inline name=\"wanted\" refersTo=\"#kr\">[KR: continue to]</inline>]</inline>"),
                file);
        assertEquals(rolling, read(bytes).draft());
        assertEquals(List.of(), read(bytes).notices());
        assertArrayEquals(bytes, AknWriter.writeAll(read(bytes).draft(), PARTICULARS));
    }

    @Test
    void brackets_that_are_markup_only_are_read() {
        String file = new String(AknWriter.writeAll(SampleDrafts.rolling(), PARTICULARS), UTF_8)
                .replaceAll("(<inline name=\"standing\"[^>]*>)\\[", "$1")
                .replaceAll("(<inline name=\"wanted\"[^>]*>)\\[[A-Z]{2}: ", "$1")
                .replace("]</inline>", "</inline>");
        assertTrue(!file.contains("[JP"));
        assertEquals(SampleDrafts.rolling(), read(file.getBytes(UTF_8)).draft());
    }

    @Test
    void one_language_comes_back_with_its_hash() {
        Import.Read read = read(AknWriter.write(DRAFT, working(), "ja"));
        assertEquals(CanonicalBytes.hash(DRAFT, Set.of("ja")), CanonicalBytes.hash(read.draft(), Set.of("ja")));
        assertEquals(Optional.of(working()), read.particulars());
    }

    @Test
    void a_courtesy_translation_says_what_it_is_a_translation_of() {
        String authentic = new String(AknWriter.write(DRAFT, working(), "en"), UTF_8);
        String courtesy = new String(AknWriter.write(DRAFT, working(), "ko"), UTF_8);
        assertTrue(authentic.contains("<FRBRauthoritative value=\"true\""));
        assertTrue(!authentic.contains("FRBRtranslation"));
        assertTrue(courtesy.contains("<FRBRauthoritative value=\"false\""));
        assertTrue(courtesy.contains("fromLanguage=\"eng\" authoritative=\"false\""));
        assertTrue(courtesy.contains("wId=\"exercise-2-a-i\""));
        assertTrue(courtesy.contains("href=\"#part_1__art_1__para_2__point_1__point_1\">제1조제2항가호1목</ref>"), courtesy);
    }

    @Test
    void a_foreign_document_keeps_its_words() {
        Import.Read read = read(FOREIGN.getBytes(UTF_8));
        assertEquals("A foreign act", read.draft().title().get("en"));
        assertEquals(Optional.empty(), read.particulars());
        assertEquals(
                List.of(
                        "PREAMBLE preamble ",
                        "PARAGRAPH rec_1 Whereas it is so,",
                        "PART chp_1 ",
                        "ARTICLE art_1 ",
                        "PARAGRAPH art_1__para_1 One must not, except as in {#art_1__list_1__point_b} or by law 7:",
                        "POINT point-1 a thing;",
                        "POINT art_1__list_1__point_b another thing.",
                        "POINT point-2 All of it applies.",
                        "PARAGRAPH paragraph-1 First column second column",
                        "PARAGRAPH paragraph-2 Done here."),
                read.draft().all().stream()
                        .map(clause -> clause.kind() + " " + clause.id() + " "
                                + clause.text("en").orElse(""))
                        .toList());
        assertTrue(read.notices().contains(new Notice(Notice.Kind.LEFT_OUT, "authorialNote", "art_1__para_1")));
        assertTrue(read.notices().contains(new Notice(Notice.Kind.CITATION_AS_WORDS, "ref", "art_1__para_1")));
        byte[] ours = AknWriter.writeAll(read.draft(), PARTICULARS);
        assertEquals(read.draft(), read(ours).draft(), "content-identical once it is ours");
    }

    @Test
    void a_file_in_several_languages_is_one_text() {
        String file = DOCUMENT.formatted(
                "",
                "<paragraph wId=\"p\"><content><p xml:lang=\"eng\">We act.</p><p xml:lang=\"jpn\">行動する。</p>"
                        + "</content></paragraph>");
        Clause clause = read(file.getBytes(UTF_8)).draft().all().getFirst();
        assertEquals(Optional.of("We act."), clause.text("en"));
        assertEquals(Optional.of("行動する。"), clause.text("ja"));
    }

    @Test
    void languages_that_differ_are_refused() {
        String bytes = new String(AknWriter.writeAll(DRAFT, PARTICULARS), UTF_8);
        String altered = bytes.replaceFirst("wId=\"closing\"", "wId=\"other\"");
        assertEquals(ImportRefusal.LANGUAGES_DIFFER, refused(altered));
    }

    @Test
    void markup_in_words_stays_words() {
        Localized words = Localized.of("en", "<script>alert(1)</script> & ]]> \"quoted\" {#nobody}");
        Draft draft = draft(List.of(Clause.of("p", ClauseKind.PARAGRAPH, words)));
        byte[] bytes = AknWriter.writeAll(draft, PARTICULARS);
        assertTrue(!new String(bytes, UTF_8).contains("<script>"));
        assertEquals(draft, read(bytes).draft());
    }

    private static Particulars working() {
        return new Particulars(
                "X-1",
                "principles",
                "adopted",
                1,
                LocalDate.of(2025, 1, 2),
                List.of("JP", "US"),
                LanguagePolicy.working("en", List.of("ja", "ko")));
    }

    private static Draft draft(List<Clause> clauses) {
        return new Draft(Localized.of("en", "T"), Style.PARAGRAPHS, clauses);
    }

    private static Import.Read read(byte[] bytes) {
        return assertInstanceOf(Import.Read.class, AknReader.read(bytes));
    }

    private static ImportRefusal refused(String file) {
        return assertInstanceOf(Import.Refused.class, AknReader.read(file.getBytes(UTF_8)))
                .why();
    }

    private static final String DOCUMENT = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD02">
              <act name="act"><meta><identification><FRBRExpression><FRBRlanguage language="eng"/>
              </FRBRExpression></identification></meta>%s<body>%s</body></act></akomaNtoso>
            """;

    private static final String FOREIGN = DOCUMENT.formatted(
            "<preface><longTitle><p>An act</p></longTitle><p><docTitle>A <i>foreign</i> act</docTitle></p></preface>"
                    + "<preamble eId=\"preamble\"><recitals><recital eId=\"rec_1\"><num>(1)</num>"
                    + "<p>Whereas it is so,</p></recital></recitals></preamble>",
            """
            <chapter eId="chp_1"><num>1</num><heading>Rules</heading>
              <article eId="art_1"><num>1</num><heading>Duty</heading>
                <paragraph eId="art_1__para_1"><num>1.</num>
                  <list eId="art_1__list_1">
                    <intro><p>One <del>shall</del><ins>must</ins> not<authorialNote><p>Why?</p></authorialNote>,<br/>
                      except as in <ref href="#art_1__list_1__point_b">(b)</ref>
                      or by <ref href="/akn/xx/act/7">law 7</ref>:</p></intro>
                    <point><num>(a)</num><content><p>a thing;</p></content></point>
                    <point eId="art_1__list_1__point_b"><num>(b)</num><content><p>another thing.</p></content></point>
                    <wrapUp><p>All of it applies.</p></wrapUp>
                  </list>
                </paragraph>
                <paragraph><content><table><tr><td><p>First column</p></td><td><p>second column</p></td></tr></table>
                </content></paragraph>
              </article>
            </chapter></body><conclusions><p>Done here.</p></conclusions><body>""");
}
