package entente.rendition.akn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.draft.Draft;
import entente.rendition.Attacks;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.SampleDrafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AknAttackTest {
    @TestFactory
    Stream<DynamicTest> every_file_built_to_harm_is_refused_by_name_or_harmless() throws IOException {
        return Attacks.in("akn").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> assertEquals(Attacks.expected(file), outcome(file))));
    }

    private static String outcome(Path file) throws IOException {
        return switch (AknReader.read(Files.readAllBytes(file))) {
            case Import.Read _ -> "READ";
            case Import.Refused refused -> refused.why().name();
        };
    }

    @Test
    void a_script_is_words_and_nothing_is_included() throws IOException {
        Path file = Attacks.in("akn").stream()
                .filter(each -> each.endsWith("READ.script.xml"))
                .findFirst()
                .orElseThrow();
        Draft draft = assertInstanceOf(Import.Read.class, AknReader.read(Files.readAllBytes(file)))
                .draft();
        assertEquals(
                "Words alert(1)<script> here", draft.all().getFirst().text("en").orElseThrow());
        assertFalse(draft.toString().contains("root:"));
        assertFalse(new String(AknWriter.writeAll(draft, SampleDrafts.PARTICULARS), UTF_8).contains("<script"));
    }

    @Test
    void what_is_larger_than_any_text_is_refused_unread() {
        assertEquals(
                ImportRefusal.TOO_LARGE,
                assertInstanceOf(Import.Refused.class, AknReader.read(new byte[AknReader.BYTES_MAX + 1]))
                        .why());
    }

    @Test
    void damaged_files_are_refused_and_nothing_is_thrown() {
        byte[] whole = AknWriter.writeAll(SampleDrafts.agreement(), SampleDrafts.PARTICULARS);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i % 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += AknReader.read(damaged) instanceof Import.Refused ? 1 : 0;
        }
        assertTrue(refused > 250, refused + " of 500");
    }
}
