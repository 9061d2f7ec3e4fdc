package entente.rendition.docx;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a clause's identity, kind and level travel in a Word file: as the name of a hidden bookmark (its first character
 * is {@code _}), which Word keeps when somebody edits. Word allows 40 letters, digits and {@code _}.
 *
 * @param id the identity
 * @param kind what the clause is
 * @param level 1 at the top
 */
record Bookmark(String id, ClauseKind kind, int level) {
    private static final int NAME_MAX = 40;
    private static final String KINDS = "psagi";
    private static final Pattern NAME = Pattern.compile("_([co])([1-8])([psagi])_([a-z0-9_]+)");

    /** The name; nothing where the identity is too long for one. {@code left} is for the place a clause moved from. */
    Optional<String> name(boolean left) {
        String encoded = id.replace("_", "_u").replace("-", "_h");
        String name = "_" + (left ? "o" : "c") + level + KINDS.charAt(index(kind)) + "_" + encoded;
        return name.length() > NAME_MAX ? Optional.empty() : Optional.of(name);
    }

    /** Reads a name back. */
    static Optional<Bookmark> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group(4).replace("_h", "-").replace("_u", "_");
        ClauseKind kind = switch (matcher.group(3)) {
            case "p" -> ClauseKind.PREAMBLE;
            case "s" -> ClauseKind.PART;
            case "a" -> ClauseKind.ARTICLE;
            case "g" -> ClauseKind.PARAGRAPH;
            default -> ClauseKind.POINT;
        };
        return Clause.isId(id)
                ? Optional.of(new Bookmark(id, kind, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private static int index(ClauseKind kind) {
        return switch (kind) {
            case PREAMBLE -> 0;
            case PART -> 1;
            case ARTICLE -> 2;
            case PARAGRAPH -> 3;
            case POINT -> 4;
        };
    }
}
