package entente.predicate;

import entente.reading.Deadline;
import entente.reading.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a language whose predicate stands at the end has to say about its sentences. */
public interface Grammar {
    /** The morphemes of a run of the text. */
    List<Morpheme> morphemes(String text, int start, int end);

    /** The frames, tried in this order. */
    List<Frame> frames();

    /** What joins a clause to the next as its equal, up to the next clause's first morpheme. */
    Pattern link();

    /** What a sentence ends in that says nothing: full stops, closing quotes, the mood of a plain statement. */
    Pattern closing();

    /** The verb that ends a clause, if one does. */
    Optional<Core> core(MorphemeLine line, int from, int to);

    /** Whether a verb takes a position, feels, knows or is, and so never undertakes anything. */
    boolean stance(String lemma, String clause);

    /** Whether a verb only tells that they met, when it stands before what they agreed. */
    boolean meets(String lemma);

    /** Whether a verb promises the effort and not the result. */
    boolean effort(String lemma, String clause);

    /** Whether a verb told as under way promises that it is carried on to its end. */
    boolean underWay(String lemma);

    /** Whether the words say that something goes on. */
    boolean goesOn(String lemma, String clause);

    /** Whether the words name something that one could later ask about, not only a value. */
    boolean specific(String clause);

    /** Marks after a topic or subject: a morpheme's norm. */
    boolean marksSubject(String norm);

    /** What may stand between a noun and its mark ("as", "from"). */
    boolean bridgesSubject(String norm);

    /** Marks the one who acts in a noun phrase. */
    boolean marksAgent(String norm);

    /** What is known of the words before such a mark. */
    Nouns nouns();

    /** The expressions of time in a run of the text, read against the statement's date. */
    List<Time> times(String text, int start, int end, Optional<LocalDate> today);

    /** Words that limit a promise to some case; group 1 is the case. */
    Pattern condition();

    /** A sentence that announces a list: "the following". */
    Pattern leadIn();

    /** The primary BCP 47 tag of the language. */
    String language();

    /** Whether blanks part its words, so that a passage ends where a word does. */
    boolean spaced();

    /** The position that a clause ends in, with the word that says so. */
    Optional<Stance> position(String clause);

    /** Who is asked or judged in a clause that takes a position; group 1. */
    Pattern addressee();

    /** Words that can be asked about: a body, an event, an instrument. */
    Pattern testable();

    /** Words that say that something falls due again and again, without saying how often. */
    Pattern regular();

    /** A position and where its word begins in the clause. */
    record Stance(Position.Verb verb, int start) {}

    /** An expression of time in UTF-16 offsets; how often, or until when. */
    record Time(int start, int end, Optional<LocalDate> date, Optional<java.time.Period> period, boolean cadence) {
        Deadline deadline(String text, entente.reading.CodePoints points) {
            return new Deadline(points.span(start, end), text.substring(start, end), date, period);
        }
    }
}
