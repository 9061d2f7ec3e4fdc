package entente.predicate;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a grammar that lists of words decide: what verbs do, who acts, what is vague. */
public abstract class WordGrammar implements Grammar {
    private final List<Frame> frames;
    private final Nouns nouns;
    private final Set<String> stances;
    private final Set<String> meetings;
    private final Set<String> efforts;
    private final Set<String> underWay;
    private final Set<String> goingOn;
    private final Pattern stanceClause;
    private final Pattern goesOnClause;
    private final Pattern effortClause;
    private final Pattern vague;
    private final Pattern regular;
    private final Pattern testable;
    private final Positions positions;

    /** Takes the lists of one language. */
    protected WordGrammar(Vocabulary words, List<Frame> frames, Nouns nouns) {
        this.frames = List.copyOf(frames);
        this.nouns = nouns;
        this.stances = Positions.verbs(words);
        this.meetings = Set.copyOf(words.list("meeting"));
        this.efforts = Set.copyOf(words.list("effort"));
        this.underWay = Set.copyOf(words.list("underway"));
        this.goingOn = Set.copyOf(words.list("goeson"));
        this.stanceClause = words.finding("stance.clause");
        this.goesOnClause = words.finding("goeson.clause");
        this.effortClause = words.finding("effort.clause");
        this.vague = words.finding("vague");
        this.regular = words.finding("regular");
        this.testable = words.finding("testable");
        this.positions = new Positions(words);
    }

    /**
     * The nouns of one language.
     *
     * @param run see {@link Nouns}
     * @param plural what may follow the name of those who promise
     */
    protected static Nouns nouns(Vocabulary words, Locale locale, InputStream states, String run, String plural) {
        return new Nouns(
                locale,
                states,
                run,
                new Nouns.Heads(
                        Pattern.compile(words.any("party") + plural),
                        Pattern.compile(words.any("organ") + "$"),
                        Pattern.compile(words.any("event") + "$"),
                        words.finding("stranger")));
    }

    /** Whether a verb or its noun says that something goes on. */
    protected final boolean isGoingOn(String word) {
        return goingOn.contains(word);
    }

    /** A clause without the words that name nothing one could ask about. */
    protected final String withoutVagueWords(String clause) {
        return vague.matcher(clause).replaceAll("");
    }

    @Override
    public final List<Frame> frames() {
        return frames;
    }

    @Override
    public final Nouns nouns() {
        return nouns;
    }

    @Override
    public final boolean stance(String lemma, String clause) {
        return stances.contains(lemma) || stanceClause.matcher(clause).find();
    }

    @Override
    public final boolean meets(String lemma) {
        return meetings.contains(lemma);
    }

    @Override
    public final boolean effort(String lemma, String clause) {
        return efforts.contains(lemma) || effortClause.matcher(clause).find();
    }

    @Override
    public final boolean underWay(String lemma) {
        return underWay.contains(lemma);
    }

    @Override
    public final boolean goesOn(String lemma, String clause) {
        return isGoingOn(lemma) || goesOnClause.matcher(clause).find();
    }

    @Override
    public final Optional<Stance> position(String clause) {
        return positions.in(clause);
    }

    @Override
    public final Pattern regular() {
        return regular;
    }

    @Override
    public final Pattern testable() {
        return testable;
    }
}
