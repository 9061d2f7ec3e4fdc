package entente.rendition.akn;

import entente.draft.ClauseKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the elements of Akoma Ntoso are to a text. */
final class Vocabulary {
    private static final Map<String, ClauseKind> HIERARCHY = Map.ofEntries(
            Map.entry("part", ClauseKind.PART),
            Map.entry("title", ClauseKind.PART),
            Map.entry("book", ClauseKind.PART),
            Map.entry("tome", ClauseKind.PART),
            Map.entry("chapter", ClauseKind.PART),
            Map.entry("section", ClauseKind.PART),
            Map.entry("division", ClauseKind.PART),
            Map.entry("subpart", ClauseKind.PART),
            Map.entry("subtitle", ClauseKind.PART),
            Map.entry("subchapter", ClauseKind.PART),
            Map.entry("subdivision", ClauseKind.PART),
            Map.entry("article", ClauseKind.ARTICLE),
            Map.entry("rule", ClauseKind.ARTICLE),
            Map.entry("paragraph", ClauseKind.PARAGRAPH),
            Map.entry("subsection", ClauseKind.PARAGRAPH),
            Map.entry("clause", ClauseKind.PARAGRAPH),
            Map.entry("proviso", ClauseKind.PARAGRAPH),
            Map.entry("alinea", ClauseKind.PARAGRAPH),
            Map.entry("hcontainer", ClauseKind.PARAGRAPH),
            Map.entry("transitional", ClauseKind.PARAGRAPH),
            Map.entry("level", ClauseKind.PARAGRAPH),
            Map.entry("subparagraph", ClauseKind.POINT),
            Map.entry("subclause", ClauseKind.POINT),
            Map.entry("subrule", ClauseKind.PARAGRAPH),
            Map.entry("subarticle", ClauseKind.PARAGRAPH),
            Map.entry("sublist", ClauseKind.POINT),
            Map.entry("point", ClauseKind.POINT),
            Map.entry("indent", ClauseKind.POINT));

    /** Documents whose body is a hierarchy of clauses. */
    static final Set<String> DOCUMENTS = Set.of("statement", "doc", "act", "bill");

    /** Blocks that only hold other blocks. */
    static final Set<String> CONTAINERS =
            Set.of("container", "block", "tblock", "citations", "recitals", "interstitial", "blockContainer");

    /** Inline marks that stand for a blank. */
    static final Set<String> BLANKS = Set.of("br", "eol", "eop");

    private Vocabulary() {}

    static Optional<ClauseKind> hierarchy(String name) {
        return Optional.ofNullable(HIERARCHY.get(name));
    }
}
