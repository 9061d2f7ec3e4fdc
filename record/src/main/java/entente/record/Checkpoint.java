package entente.record;

import java.util.List;
import java.util.Optional;

/**
 * A log's statement of its size and root (C2SP tlog-checkpoint), still unsigned.
 *
 * @param origin the log's identity, one non-empty line
 * @param size number of entries, from 0
 * @param root the tree's root at that size
 * @param extensions further non-empty lines, normally none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** Copies the extensions and refuses text that would not read back the same. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("not a checkpoint: " + origin + ", " + size);
        }
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The text that is signed; it ends in a newline. */
    public String format() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n');
        text.append(size).append('\n');
        text.append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Reads a checkpoint's text; a size of 0 with another root than that of the empty tree is refused. */
    public static Parsed<Checkpoint> parse(String text) {
        Parsed<Checkpoint> claim = parseClaim(text);
        return claim instanceof Parsed.Valid<Checkpoint>(Checkpoint read)
                        && read.size() == 0
                        && !read.root().equals(Merkle.EMPTY_ROOT)
                ? Parsed.invalid("a log of size 0 has the empty tree's root")
                : claim;
    }

    /** As {@link #parse}, but lets an impossible root of size 0 pass, for which a witness has an answer of its own. */
    public static Parsed<Checkpoint> parseClaim(String text) {
        if (!text.endsWith("\n")) {
            return Parsed.invalid("a checkpoint ends in a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3 || !lines.stream().allMatch(Checkpoint::isLine)) {
            return Parsed.invalid("a checkpoint has at least three lines and none is empty");
        }
        Optional<Long> size = parseSize(lines.get(1));
        Optional<Hash> root = Hash.parseBase64(lines.get(2));
        if (size.isEmpty() || root.isEmpty()) {
            return Parsed.invalid("a checkpoint's size is decimal and its root is base64 of 32 bytes");
        }
        return Parsed.valid(new Checkpoint(lines.getFirst(), size.get(), root.get(), lines.subList(3, lines.size())));
    }

    /** Decimal digits without leading zeros, at most 2^63 - 1. */
    public static Optional<Long> parseSize(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
    }
}
