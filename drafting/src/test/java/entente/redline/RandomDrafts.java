package entente.redline;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Place;
import entente.draft.Style;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Texts and changes to them by chance, the same for the same seed. */
public final class RandomDrafts {
    private static final List<String> ENGLISH = List.of(
            "We", "will", "the", "Parties", "shall", "consult", "on", "exercises", ",", "annually", "U.S.", "3.5%");
    private static final List<String> JAPANESE =
            List.of("我々は", "締約国", "演習", "について", "協議する", "、", "毎年", "サイバー", "3", "の", "2(a)");
    private static final List<String> KOREAN = List.of("우리는", "당사국은", "훈련에", "관하여", "협의한다", "매년", "사이버", ",");

    private static final List<ClauseKind> KINDS = List.of(ClauseKind.values());

    private final Random random;
    private int next;

    /** From this seed. */
    public RandomDrafts(long seed) {
        random = new Random(seed);
    }

    /** A text. */
    public Draft draft() {
        List<Clause> parts = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(3); p++) {
            List<Clause> paragraphs = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                List<Clause> points = new ArrayList<>();
                for (int j = 0; j < random.nextInt(4); j++) {
                    points.add(clause(ClauseKind.POINT, List.of()));
                }
                paragraphs.add(clause(ClauseKind.PARAGRAPH, points));
            }
            parts.add(clause(ClauseKind.PART, paragraphs));
        }
        return new Draft(Localized.of("en", "A title"), Style.PARAGRAPHS, parts);
    }

    Clause clause(ClauseKind kind, List<Clause> parts) {
        return new Clause("c" + next++, kind, random.nextInt(4) == 0 ? words() : null, words(), parts);
    }

    /** A text with one change, or the same text where chance asked for one that is refused. */
    public Draft changed(Draft draft) {
        return switch (random.nextInt(4)) {
            case 0 -> moved(draft);
            case 1 -> made(draft, draft.delete(any(draft)));
            case 2 ->
                made(draft, draft.insert(place(draft), clause(KINDS.get(random.nextInt(KINDS.size())), List.of())));
            default -> {
                Clause clause = draft.find(any(draft)).orElse(clause(ClauseKind.POINT, List.of()));
                yield made(draft, draft.with(clause.withWords(random.nextBoolean() ? null : words(), words())));
            }
        };
    }

    public Draft moved(Draft draft) {
        return made(draft, draft.move(any(draft), place(draft)));
    }

    private String any(Draft draft) {
        List<Clause> all = draft.all();
        return all.isEmpty() ? "none" : all.get(random.nextInt(all.size())).id();
    }

    private Place place(Draft draft) {
        String parent = random.nextInt(5) == 0 ? null : any(draft);
        List<Clause> siblings = parent == null
                ? draft.clauses()
                : draft.find(parent).map(Clause::parts).orElse(List.of());
        int after = random.nextInt(siblings.size() + 1) - 1;
        return new Place(parent, after < 0 ? null : siblings.get(after).id());
    }

    private static Draft made(Draft before, Edit edit) {
        return edit instanceof Edit.Made made ? made.draft() : before;
    }

    private Localized words() {
        return new Localized(
                new TreeMap<>(Map.of("en", words(ENGLISH, " "), "ja", words(JAPANESE, ""), "ko", words(KOREAN, " "))));
    }

    private String words(List<String> from, String between) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            words.add(
                    random.nextInt(15) == 0 ? "{#c" + random.nextInt(20) + "}" : from.get(random.nextInt(from.size())));
        }
        return String.join(between, words);
    }
}
