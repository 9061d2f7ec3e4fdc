package entente.conference;

import entente.act.ActRef;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.TextKind;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.Version;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was typed to open an instrument, and the text it begins with. */
final class Beginnings {
    private Beginnings() {}

    static InstrumentOpened opened(Partnership state, Typed typed) {
        List<MemberId> members = state.parties().stream()
                .filter(member -> typed.all("member").contains(member.value()))
                .toList();
        if (members.isEmpty()) {
            throw new Typed.Bad("member");
        }
        LanguagePolicy policy = policy(state, typed);
        SortedMap<String, String> titles = typed.perLanguage("title", policy.all());
        if (titles.isEmpty()) {
            throw new Typed.Bad("title-" + policy.authentic().getFirst());
        }
        return new InstrumentOpened(
                typed.line("code"),
                new Localized(titles),
                typed.choice("kind", TextKind.class),
                members,
                policy,
                chair(state, typed),
                earlier(typed));
    }

    private static MemberId chair(Partnership state, Typed typed) {
        String chosen = typed.line("chair");
        return state.parties().stream()
                .filter(party -> party.value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Typed.Bad("chair"));
    }

    private static LanguagePolicy policy(Partnership state, Typed typed) {
        List<String> all = state.founded().map(founded -> founded.languages()).orElse(List.of());
        Set<String> authentic = new TreeSet<>(all);
        authentic.retainAll(typed.all("authentic"));
        Set<String> courtesy = new TreeSet<>(all);
        courtesy.retainAll(typed.all("courtesy"));
        courtesy.removeAll(authentic);
        String prevailing = typed.value("prevailing");
        if (authentic.isEmpty() || (!prevailing.isEmpty() && !authentic.contains(prevailing))) {
            throw new Typed.Bad(authentic.isEmpty() ? "authentic" : "prevailing");
        }
        return new LanguagePolicy(
                List.copyOf(authentic), prevailing.isEmpty() ? null : prevailing, List.copyOf(courtesy));
    }

    private static @Nullable ActRef earlier(Typed typed) {
        return typed.value("earlier").isEmpty() ? null : typed.ref("earlier");
    }

    /**
     * The text to begin with: what was sent as files, else what was pasted, else that of an earlier instrument.
     *
     * @throws Typed.Bad if the pasted languages do not have the same number of paragraphs
     */
    static Draft draft(Partnership state, InstrumentOpened opened, Typed typed, Imports imports) {
        Draft earlier = opened.earlier() == null
                ? null
                : state.instruments()
                        .find(opened.earlier())
                        .flatMap(Instrument::head)
                        .map(Version::draft)
                        .orElse(null);
        Set<String> languages = opened.languages().all();
        if (imports.draft().isPresent()) {
            return reduced(imports.draft().get().titled(opened.title()), languages);
        }
        Map<String, List<String>> pasted = new TreeMap<>();
        for (String language : languages) {
            List<String> paragraphs = typed.paragraphs("text-" + language);
            if (!paragraphs.isEmpty()) {
                pasted.put(language, paragraphs);
            }
        }
        if (pasted.isEmpty() && earlier != null) {
            return reduced(earlier.titled(opened.title()), languages);
        }
        Style style = typed.value("style").isEmpty() ? Style.PARAGRAPHS : typed.choice("style", Style.class);
        return new Draft(opened.title(), style, clauses(pasted));
    }

    /** Without the languages that the new instrument does not have. */
    private static Draft reduced(Draft draft, Set<String> languages) {
        return new Draft(
                draft.title(),
                draft.style(),
                draft.clauses().stream()
                        .map(clause -> reduced(clause, languages))
                        .toList());
    }

    private static Clause reduced(Clause clause, Set<String> languages) {
        return new Clause(
                clause.id(),
                clause.kind(),
                reduced(clause.heading(), languages),
                reduced(clause.text(), languages),
                clause.parts().stream().map(part -> reduced(part, languages)).toList());
    }

    private static @Nullable Localized reduced(@Nullable Localized words, Set<String> languages) {
        if (words == null) {
            return null;
        }
        TreeMap<String, String> kept = new TreeMap<>(words.in());
        kept.keySet().retainAll(languages);
        return kept.isEmpty() ? null : new Localized(kept);
    }

    private static List<Clause> clauses(Map<String, List<String>> pasted) {
        int count = pasted.values().stream().mapToInt(List::size).max().orElse(0);
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TreeMap<String, String> words = new TreeMap<>();
            for (Map.Entry<String, List<String>> language : pasted.entrySet()) {
                if (language.getValue().size() != count) {
                    throw new Typed.Bad("text-" + language.getKey());
                }
                words.put(language.getKey(), language.getValue().get(i));
            }
            try {
                clauses.add(Clause.of("p" + (i + 1), ClauseKind.PARAGRAPH, new Localized(words)));
            } catch (IllegalArgumentException tooLong) {
                throw new Typed.Bad("text-" + words.firstKey());
            }
        }
        return clauses;
    }
}
