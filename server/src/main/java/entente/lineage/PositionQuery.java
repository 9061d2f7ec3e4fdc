package entente.lineage;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.reading.Position;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which positions are asked for.
 *
 * @param statement the statement that takes them
 * @param verb what is done by them
 * @param member who takes them
 * @param words words that must all occur in the sentence, whatever their case
 */
public record PositionQuery(
        Optional<ActRef> statement, Optional<Position.Verb> verb, Optional<MemberId> member, String words) {
    /** Most characters of {@link #words}. */
    public static final int WORDS_MAX = 500;

    /** Whether a statement's positions are looked at. */
    boolean asksFor(ActRef ref) {
        return statement.map(ref::equals).orElse(true);
    }

    /** Whether a position is one of those asked for. */
    boolean asksFor(Position position, String sentence) {
        String spelt = sentence.toLowerCase(Locale.ROOT);
        return verb.map(position.verb()::equals).orElse(true)
                && member.map(MemberId::value).map(position.members()::contains).orElse(true)
                && Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(spelt::contains);
    }
}
