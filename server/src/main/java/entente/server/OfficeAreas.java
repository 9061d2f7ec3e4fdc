package entente.server;

import entente.portal.Language;
import entente.reading.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The issue areas an office keeps in {@code areas.txt} of its data folder; those that ship where it keeps none. */
final class OfficeAreas {
    private static final String FILE = "areas.txt";
    private static final String FORM = "docs/reading/areas.md";
    private static final long BYTES_MAX = 1_000_000;

    private OfficeAreas() {}

    /**
     * The areas of a data folder.
     *
     * @throws MalformedList if the list is malformed, too large or cannot be read; the message names file and line
     */
    static Taxonomy in(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Taxonomy.standard();
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new MalformedList(file + " is too large: a list of issue areas has at most 1 MB", FORM, null);
            }
            return Taxonomy.parse(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedList(file + ": " + malformed.getMessage(), FORM, malformed);
        } catch (IOException failed) {
            throw new MalformedList(file + " cannot be read as UTF-8", FORM, failed);
        }
    }

    /** What the areas are called, by language and area; those that ship have their names in the portal's texts. */
    static Map<Language, Map<String, String>> names(Taxonomy areas) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        if (areas == Taxonomy.standard()) {
            return all;
        }
        for (Language language : Language.values()) {
            Map<String, String> names = new LinkedHashMap<>();
            for (String area : areas.areas()) {
                String name = areas.name(area, language.locale());
                if (!name.equals(area)) {
                    names.put(area, name);
                }
            }
            all.put(language, names);
        }
        return all;
    }
}
