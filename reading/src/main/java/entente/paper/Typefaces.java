package entente.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typefaces that papers are printed in: Noto Sans CJK as this machine has it (Debian: {@code fonts-noto-cjk}), in
 * the shapes that the language writes the common ideographs with. It has Latin, Greek, Cyrillic, Japanese, Korean and
 * Chinese letters.
 *
 * @param regular for text
 * @param bold for headings
 */
public record Typefaces(BaseFont regular, BaseFont bold) {
    private static final List<String> FOLDERS = List.of(
            "/usr/share/fonts/opentype/noto",
            "/usr/share/fonts/noto-cjk",
            "/usr/share/fonts/google-noto-cjk",
            "/usr/local/share/fonts",
            "/Library/Fonts");
    /** Places in the collection; text in other languages is set in the first. */
    private static final Map<String, Integer> PLACES = Map.of("ja", 0, "ko", 1, "zh", 2);

    /** The typefaces for a language, by the first part of its tag; nothing if this machine has none. */
    public static Optional<Typefaces> of(String language) {
        String primary = language.split("-", 2)[0];
        int place = PLACES.getOrDefault(primary, 0);
        Path regular = file("Regular");
        Path bold = file("Bold");
        if (regular == null || bold == null) {
            return Optional.empty();
        }
        return Optional.of(new Typefaces(load(regular, place), load(bold, place)));
    }

    /** Whether papers can be printed as PDF here. */
    public static boolean installed() {
        return file("Regular") != null && file("Bold") != null;
    }

    private static @Nullable Path file(String weight) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, "NotoSansCJK-" + weight + ".ttc"))
                .filter(Files::isReadable)
                .findFirst()
                .orElse(null);
    }

    /** OpenPDF keeps what it has read of a file. */
    private static BaseFont load(Path file, int place) {
        try {
            return BaseFont.createFont(file + "," + place, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (DocumentException e) {
            throw new IllegalStateException("a typeface that cannot be used: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
