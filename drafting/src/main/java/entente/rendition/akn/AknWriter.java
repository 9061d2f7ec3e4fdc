package entente.rendition.akn;

import entente.draft.Bracket;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Numbering;
import entente.draft.Run;
import entente.rendition.Markup;
import entente.rendition.Particulars;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as Akoma Ntoso 3.0. A clause's identity is its {@code wId} in every language; its {@code eId} follows
 * from structure and number. The same text gives the same bytes.
 */
public final class AknWriter {
    /** The namespace of version 3.0. */
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** What Akoma Ntoso has no place for: the style of numbering and the policy of languages. */
    static final String OWN_NAMESPACE = "urn:entente:instrument:1";

    private final Markup markup = new Markup(true);
    private final Draft draft;
    private final Set<String> members;
    private final AknMeta meta;

    private AknWriter(Draft draft, Particulars particulars) {
        this.draft = draft;
        this.members = Set.copyOf(particulars.members());
        this.meta = new AknMeta(markup, draft, particulars);
    }

    /** One language: a {@code statement} that is one Expression of the Work. */
    public static byte[] write(Draft draft, Particulars particulars, String language) {
        AknWriter writer = new AknWriter(draft, particulars);
        writer.markup.open("akomaNtoso", "xmlns", NAMESPACE);
        writer.statement(language, "");
        writer.markup.close();
        return writer.markup.bytes();
    }

    /** Every language in one file: a {@code documentCollection} with an Expression for each as a component. */
    public static byte[] writeAll(Draft draft, Particulars particulars) {
        AknWriter writer = new AknWriter(draft, particulars);
        Markup markup = writer.markup;
        markup.open("akomaNtoso", "xmlns", NAMESPACE);
        markup.open("documentCollection", "name", particulars.kind());
        writer.meta.collection();
        markup.open("collectionBody");
        int count = 0;
        for (String language : draft.languages()) {
            String prefix = "cmp_" + ++count;
            markup.open("component", "eId", prefix);
            writer.statement(language, prefix + "__");
            markup.close();
        }
        markup.close().close().close();
        return markup.bytes();
    }

    private void statement(String language, String prefix) {
        markup.open("statement", "name", meta.kind());
        meta.expression(language, !prefix.isEmpty());
        String title = draft.title().in().get(language);
        if (title != null) {
            markup.open("preface")
                    .open("p")
                    .inline("docTitle")
                    .words(title)
                    .closeInline()
                    .close()
                    .close();
        }
        Body body = new Body(language, prefix);
        List<Clause> clauses = draft.clauses();
        boolean preamble = !clauses.isEmpty() && clauses.getFirst().kind() == ClauseKind.PREAMBLE;
        if (preamble) {
            body.preamble(clauses.getFirst());
        }
        markup.open("mainBody");
        clauses.stream().skip(preamble ? 1 : 0).forEach(clause -> body.hierarchy(clause, prefix));
        if (clauses.size() == (preamble ? 1 : 0)) {
            markup.empty("p");
        }
        markup.close().close();
    }

    /** The clauses in one language. */
    private final class Body {
        private final String language;
        private final String prefix;
        private final Numbering numbering;
        /** How many brackets of the clause being written have an identity. */
        private int brackets;

        Body(String language, String prefix) {
            this.language = language;
            this.prefix = prefix;
            this.numbering = Numbering.of(draft, language);
        }

        void preamble(Clause preamble) {
            markup.open("preamble", "eId", prefix + "preamble", "wId", preamble.id());
            preamble.heading(language).ifPresent(words -> markup.element("p", words, "class", "heading"));
            block(preamble, "text", prefix + "preamble");
            if (!preamble.parts().isEmpty()) {
                markup.open("recitals", "eId", prefix + "preamble__recs");
                for (Clause part : preamble.parts()) {
                    item("recital", part, prefix + "preamble__recs__rec_" + numbering.ordinal(part.id()));
                }
                markup.close();
            } else if (preamble.heading(language).isEmpty()
                    && preamble.text(language).isEmpty()) {
                markup.empty("p");
            }
            markup.close();
        }

        void hierarchy(Clause clause, String above) {
            String eId = eId(clause, above);
            markup.open(clause.kind().name().toLowerCase(Locale.ROOT), "eId", eId, "wId", clause.id());
            header(clause);
            if (clause.parts().isEmpty()) {
                wrapped("content", clause, eId);
            } else {
                wrapped("intro", clause, eId);
                clause.parts().forEach(part -> hierarchy(part, eId + "__"));
            }
            markup.close();
        }

        /** What stands in a preamble is no hierarchy but blocks; points are items of a list. */
        private void item(String name, Clause clause, String eId) {
            markup.open(name, "eId", eId, "wId", clause.id());
            header(clause);
            block(clause, null, eId);
            if (!clause.parts().isEmpty()) {
                markup.open("blockList", "eId", eId + "__list_1");
                for (Clause part : clause.parts()) {
                    item("item", part, eId + "__list_1__item_" + numbering.ordinal(part.id()));
                }
                markup.close();
            }
            if (clause.parts().isEmpty() && clause.text(language).isEmpty()) {
                markup.empty("p");
            }
            markup.close();
        }

        private void header(Clause clause) {
            String label = numbering.label(clause.id());
            if (!label.isEmpty()) {
                markup.element("num", label);
            }
            clause.heading(language).ifPresent(words -> markup.element("heading", words));
        }

        private void wrapped(String name, Clause clause, String eId) {
            if (clause.text(language).isPresent()) {
                markup.open(name, "eId", eId + "__" + name);
                block(clause, null, eId);
                markup.close();
            }
        }

        private void block(Clause clause, @Nullable String kind, String eId) {
            Optional<String> text = clause.text(language);
            if (text.isPresent()) {
                markup.open("p", "class", kind);
                brackets = 0;
                words(Bracket.of(text.get(), members), clause.id(), eId);
                markup.close();
            }
        }

        /** Brackets are in the words, for every reader, and what they are is in the markup. */
        private void words(List<Bracket> words, String clause, String eId) {
            String standing = null;
            for (Bracket one : words) {
                switch (one) {
                    case Bracket.Plain plain -> {
                        plain(plain.words(), clause);
                        standing = null;
                    }
                    case Bracket.Standing stands -> {
                        standing = eId + "__standing_" + ++brackets;
                        markup.inline("inline", "name", AknInline.STANDING, "eId", standing)
                                .words("[");
                        words(stands.within(), clause, eId);
                        markup.words("]").closeInline();
                    }
                    case Bracket.Wanted wanted -> {
                        String by = AknMeta.reference(wanted.member());
                        String name = AknInline.WANTED;
                        markup.inline("inline", "name", name, "refersTo", by, "alternativeTo", standing)
                                .words("[" + wanted.member() + ": ");
                        words(wanted.within(), clause, eId);
                        markup.words("]").closeInline();
                    }
                }
            }
        }

        private void plain(String words, String clause) {
            for (Run run : Run.of(words)) {
                switch (run) {
                    case Run.Plain plain -> markup.words(plain.words());
                    case Run.Citation citation -> cite(citation.id(), clause);
                }
            }
        }

        /** A clause that is gone is cited by its identity all the same, so that the citation can be mended. */
        private void cite(String id, String from) {
            String target = draft.find(id).map(this::path).orElse("__gone__" + id);
            markup.inline("ref", "href", "#" + target)
                    .words(numbering.cite(id, from))
                    .closeInline();
        }

        private String path(Clause clause) {
            List<Clause> above = draft.above(clause.id());
            if (clause.kind() == ClauseKind.PREAMBLE) {
                return prefix + "preamble";
            }
            if (!above.isEmpty() && above.getFirst().kind() == ClauseKind.PREAMBLE) {
                StringBuilder path = new StringBuilder(prefix).append("preamble__recs");
                above.stream().skip(1).forEach(each -> path.append(inPreamble(each)));
                return path.append(inPreamble(clause)).toString();
            }
            String path = prefix;
            for (Clause each : above) {
                path = eId(each, path) + "__";
            }
            return eId(clause, path);
        }

        private String inPreamble(Clause clause) {
            int ordinal = numbering.ordinal(clause.id());
            return (clause.kind() == ClauseKind.POINT ? "__list_1__item_" : "__rec_") + ordinal;
        }

        private String eId(Clause clause, String above) {
            String kind = switch (clause.kind()) {
                case PREAMBLE -> "preamble";
                case PART -> "part";
                case ARTICLE -> "art";
                case PARAGRAPH -> "para";
                case POINT -> "point";
            };
            return above + kind + "_" + numbering.ordinal(clause.id());
        }
    }
}
