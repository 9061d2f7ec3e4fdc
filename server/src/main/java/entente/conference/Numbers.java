package entente.conference;

import entente.draft.Draft;
import entente.draft.Numbering;
import entente.draft.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of one text in each language asked for, computed once for a page. */
final class Numbers {
    private final Optional<Draft> draft;
    private final Map<String, Numbering> byLanguage = new HashMap<>();

    /** @param draft the text, if there is one */
    Numbers(Optional<Draft> draft) {
        this.draft = draft;
    }

    private Optional<Numbering> in(String language) {
        return draft.map(text -> byLanguage.computeIfAbsent(language, one -> Numbering.of(text, one)));
    }

    /** A clause's number; its identity where it has none. */
    String label(String clause, String language) {
        return in(language)
                .map(numbers -> numbers.label(clause))
                .filter(label -> !label.isEmpty())
                .orElse(clause);
    }

    /** Words of a clause, or of what is to stand in it, with what they cite in words. */
    String cited(String words, String clause, String language) {
        StringBuilder out = new StringBuilder();
        for (Run run : Run.of(words)) {
            out.append(
                    switch (run) {
                        case Run.Plain plain -> plain.words();
                        case Run.Citation citation ->
                            in(language)
                                    .map(numbers -> numbers.cite(citation.id(), clause))
                                    .orElse(citation.token());
                    });
        }
        return out.toString();
    }
}
