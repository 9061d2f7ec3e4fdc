package entente.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typefaces that papers are printed in: Noto Sans CJK as this machine has it (Debian: {@code fonts-noto-cjk}), in
 * the shapes that the language writes the common ideographs with. It has Latin, Greek, Cyrillic, Japanese, Korean and
 * Chinese letters. For one paper: what is printed is noted, and only its letters are embedded.
 */
public final class Typefaces {
    /** What printers set besides the words that they are given. */
    private static final String ALWAYS = IntStream.rangeClosed(' ', '~')
            .mapToObj(Character::toString)
            .collect(Collectors.joining("", "\u00A0\u2003\u3000•", ""));

    private static final List<String> FOLDERS = List.of(
            "/usr/share/fonts/opentype/noto",
            "/usr/share/fonts/noto-cjk",
            "/usr/share/fonts/google-noto-cjk",
            "/usr/local/share/fonts",
            "/Library/Fonts");
    /** Places in the collection; text in other languages is set in the first. */
    private static final Map<String, Integer> PLACES = Map.of("ja", 0, "ko", 1, "zh", 2);

    private final Face regular;
    private final Face bold;

    private Typefaces(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
        print(ALWAYS, false);
        print(ALWAYS, true);
    }

    /** For text. */
    public BaseFont regular() {
        return regular.font();
    }

    /** For headings. */
    public BaseFont bold() {
        return bold.font();
    }

    /** Notes that words are printed, as text or in bold; what was not noted is not seen on the paper. */
    public void print(String words, boolean inBold) {
        (inBold ? bold : regular).print(words);
    }

    /** Lets go of every letter that was not printed: to be called once, before the paper is closed. */
    public void settle() {
        regular.settle();
        bold.settle();
    }

    /** The typefaces for a language, by the first part of its tag; nothing if this machine has none. */
    public static Optional<Typefaces> of(String language) {
        String primary = language.split("-", 2)[0];
        int place = PLACES.getOrDefault(primary, 0);
        Path regular = file("Regular");
        Path bold = file("Bold");
        if (regular == null || bold == null) {
            return Optional.empty();
        }
        return Optional.of(new Typefaces(Face.of(regular, place), Face.of(bold, place)));
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
}
