package entente.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sentence takes over from those before it.
 *
 * @param last the last commitment of the sentence before, if it had one
 * @param lead the commitment a lead-in leaves to the items under it
 * @param leadSubject the subject a lead-in leaves to the items under it
 * @param leadTime the words of a lead-in that say when its items fall due
 */
record Context(
        Optional<Hit> last, Optional<Hit> lead, Optional<Subjects.Subject> leadSubject, Optional<When.Found> leadTime) {
    private static final int GAP_MAX = 2;

    /** "This includes" with an action or a named piece of work. */
    static final Pattern INCLUDES = Pattern.compile(
            "(?:this|these|it) (?:will )?(?:also )?includes? (?:(?!\\p{L}+ies )\\p{L}+ing |(?:the |a |our "
                    + ")?\\p{L}+(?:ion"
                    + "|ment) of |(?:the |a |our )?(?:\\p{L}+(?:ed|er) |further |joint )(?:collaboration|cooperation"
                    + "|coordination|efforts|work|support|investments?|exchanges) )");

    static Context none() {
        return new Context(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Context afterHeading() {
        return new Context(Optional.empty(), lead, leadSubject, leadTime);
    }

    Context after(
            Line line, SentenceSplitter.Piece piece, List<Hit> hits, boolean nothingFound, List<When.Found> times) {
        Optional<Hit> now = hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
        boolean opens = line.norm(line.size() - 1).equals(":")
                || line.norm(line.size() - 2).equals(":");
        if (opens) {
            return new Context(now, now, subject(line), now.flatMap(hit -> last(times, line, hit)));
        }
        Optional<Hit> carried = nothingFound ? Optional.empty() : now;
        return piece.block().item()
                ? new Context(carried, lead, leadSubject, leadTime)
                : new Context(carried, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The time at the very end of a lead-in: "will take these steps by 14 May:". */
    private static Optional<When.Found> last(List<When.Found> times, Line line, Hit hit) {
        int from = line.word(hit.start()).start();
        int colon = line.word(line.size() - 1).start();
        return times.stream()
                .filter(time -> time.start() >= from && colon - time.end() <= GAP_MAX)
                .findFirst();
    }

    /** "The leaders:" alone hands its subject down. */
    private static Optional<Subjects.Subject> subject(Line line) {
        for (int index = 0; index < line.size(); index++) {
            Optional<Subjects.Subject> subject = Subjects.at(line, index, Parties.unknown());
            if (subject.isPresent() && subject.get().end() >= line.size() - 2) {
                return subject;
            }
        }
        return Optional.empty();
    }
}
