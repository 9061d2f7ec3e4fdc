package entente.draft;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The bytes of a clause version and of a whole text, and their SHA-256 in lower-case hexadecimal: a sequence of
 * netstrings (Bernstein 1997: length in decimal, colon, bytes, comma), so that no two contents have the same bytes. The
 * sequences are listed in docs/formats/instrument.md.
 */
public final class CanonicalBytes {
    private static final String CLAUSE = "entente clause 1";
    private static final String INSTRUMENT = "entente instrument 1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);

    private CanonicalBytes() {}

    /** The hash of a clause version: its kind, heading and text in all its languages; parts and place do not count. */
    public static String hash(Clause clause) {
        return sha256(of(clause, clause.languages()));
    }

    /** The hash of what a clause says in one language, which it need not have. */
    public static String hash(Clause clause, String language) {
        return sha256(of(clause, Set.of(language)));
    }

    /** The hash of a whole text in these languages: what members sign. Any clause that is moved changes it. */
    public static String hash(Draft draft, Set<String> languages) {
        return sha256(of(draft, languages));
    }

    /** The bytes of a clause version in these languages. */
    public static byte[] of(Clause clause, Set<String> languages) {
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.put(CLAUSE);
        bytes.put(clause.id());
        bytes.put(name(clause.kind()));
        for (String language : new TreeSet<>(languages)) {
            bytes.put(language);
            bytes.words(clause, language);
        }
        return bytes.out.toByteArray();
    }

    /** The bytes of a whole text in these languages. */
    public static byte[] of(Draft draft, Set<String> languages) {
        SortedSet<String> sorted = new TreeSet<>(languages);
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.put(INSTRUMENT);
        bytes.put(name(draft.style()));
        bytes.put(Integer.toString(sorted.size()));
        for (String language : sorted) {
            bytes.put(language);
            bytes.put(draft.title().in().getOrDefault(language, ""));
        }
        bytes.clauses(draft.clauses(), 1, sorted);
        return bytes.out.toByteArray();
    }

    private void clauses(List<Clause> clauses, int level, SortedSet<String> languages) {
        for (Clause clause : clauses) {
            put(Integer.toString(level));
            put(clause.id());
            put(name(clause.kind()));
            languages.forEach(language -> words(clause, language));
            clauses(clause.parts(), level + 1, languages);
        }
    }

    private void words(Clause clause, String language) {
        put(clause.heading(language).orElse(""));
        put(clause.text(language).orElse(""));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void put(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write(',');
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java platform", e);
        }
    }
}
