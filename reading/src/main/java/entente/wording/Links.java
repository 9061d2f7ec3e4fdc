package entente.wording;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a link between two sentences: the relation, the reason, and what an officer should know. */
final class Links {
    private static final int SHARED_MAX = 5;
    private static final int WORDS_IN_RUN_MIN = 3;
    private static final double CLOSE = 0.6;
    private static final double AKIN = 0.35;
    private static final double MUCH = 0.55;
    private static final double LITTLE = 0.45;
    private static final Pattern MORE = Pattern.compile("(?i)\\b(expand\\w*|deepen\\w*|further|broaden\\w*|additional"
            + "|annual|new|including|enhanc\\w*|accelerat\\w*|establish\\w*|launch\\w*|announc\\w*)\\b");
    private static final Pattern DONE = Pattern.compile("(?i)\\b(success\\w*|launched|completed|concluded|established"
            + "|have (?:\\w+ )?\\w+(?:ed|en)|progress|first|applaud\\w*|commend\\w*|celebrat\\w*|work to date)\\b");
    /** What is under way as promised and goes on. */
    private static final Pattern GROWS =
            Pattern.compile("(?i)\\b(expanding|rapidly|soared|strengthened|deepened|new heights|expanded)\\b");
    /** A promise to begin or do a single thing, which can be fulfilled. */
    private static final Pattern BEGINS = Pattern.compile("(?i)\\b(launch\\w*|establish\\w*|inaugurat\\w*|begin|create"
            + "|convene|hold|announce\\w*|operationali\\w*|conduct|sign|initiate|develop|host)\\b");

    /** Somebody did something, other than say it: "the two governments opened the line". */
    private static final Pattern ACTED = Pattern.compile("(?:\\b[Ww]e|\\b[Tt]hey|\\bgroup|\\bgovernments"
            + "|\\bcountries|\\bstates|\\b\\p{Lu}\\p{L}+)\\s+(?:also\\s+)?(?:\\*\\*)?(?!(?:recogni[sz]|welcom|affirm"
            + "|reaffirm|reiterat|express|underscor|underlin|emphasi[sz]|stress|highlight|not|discuss|commit|agre|decid"
            + "|pledg|resolv|announc|confirm|acknowledg|condemn|applaud|commend|call|urg|support|endors|look|intend"
            + "|declar|stat|prais|congratulat|concern|shar|unit|relat|advanc|detain|undiversifi|bas)\\w*\\b)"
            + "(?:\\p{Ll}{3,}ed|built|held|began|took|brought|gave|met|led)\\b");

    private static final Pattern AGAIN = Pattern.compile("(?i)\\b(?:reaffirm|reiterat|remain|continue)\\w*");
    private static final double AGAIN_COVERED = 0.4;

    private final Side before;
    private final Side after;
    private final Likeness likeness;

    Links(Side before, Side after, Likeness likeness) {
        this.before = before;
        this.after = after;
        this.likeness = likeness;
    }

    Link link(int e, int l, double chance) {
        Side.Piece one = before.pieces().get(e);
        Side.Piece other = after.pieces().get(l);
        WordDiff diff = WordDiff.of(one.words(), other.words());
        List<Change> changes = Changes.between(one, other, diff);
        return new Link(
                one.span(),
                other.span(),
                relation(e, l, diff, changes),
                one.commits(),
                chance,
                longestRun(diff),
                likeness.shared(e, l).stream().limit(SHARED_MAX).toList(),
                changes);
    }

    private Relation relation(int e, int l, WordDiff diff, List<Change> changes) {
        String later = after.pieces().get(l).words();
        boolean renamed = changes.stream().anyMatch(change -> change.kind() == Change.Kind.NAME);
        if (diff.kept() >= AKIN && renamed) {
            return Relation.REWORDED;
        }
        if (diff.kept() >= CLOSE) {
            return Relation.RESTATED;
        }
        String earlier = before.pieces().get(e).words();
        boolean commits = after.pieces().get(l).commits();
        if (!commits && ACTED.matcher(later).find() && !GROWS.matcher(later).find()) {
            return Relation.FULFILLED;
        }
        boolean more = MORE.matcher(later).find();
        boolean reported = likeness.reports(l) && !commits;
        if (reported || DONE.matcher(later).find()) {
            boolean goesOn = GROWS.matcher(later).find() || commits;
            return goesOn && !BEGINS.matcher(earlier).find() ? Relation.EXTENDED : Relation.FULFILLED;
        }
        if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.CONDITION)) {
            return Relation.NARROWED;
        }
        boolean known = likeness.known(e, l) >= LITTLE;
        boolean extended = (known && grown(earlier, later)) || !repeats(e, l, later, more);
        return extended ? Relation.EXTENDED : Relation.RESTATED;
    }

    /** Much of it was said before, but the later one is longer and has words of growth that the earlier lacks. */
    private static boolean grown(String earlier, String later) {
        return MORE.matcher(later).find()
                && !MORE.matcher(earlier).find()
                && Token.of(later).size() > Token.of(earlier).size();
    }

    private boolean repeats(int e, int l, String later, boolean more) {
        boolean again = AGAIN.matcher(later).find() && likeness.covered(e, l) >= AGAIN_COVERED;
        boolean much = likeness.covered(e, l) >= MUCH;
        return again || likeness.known(e, l) >= LITTLE || (much && !more);
    }

    private static String longestRun(WordDiff diff) {
        return diff.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.KEPT || piece.kind() == Piece.Kind.MOVED_HERE)
                .map(piece -> piece.words().strip().replaceAll("\\s+", " "))
                .max(Comparator.comparingInt(Links::content))
                .filter(words -> content(words) >= WORDS_IN_RUN_MIN)
                .map(words -> words.replaceAll("^[\\s,;.]+|[\\s,;.]+$", ""))
                .orElse("");
    }

    private static int content(String words) {
        return (int) Token.of(words).stream().filter(Token::content).count();
    }
}
