package entente.meeting;

import entente.act.ActRef;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.MeetingAct.OutcomeTaken;
import entente.member.MemberId;
import entente.text.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Minutes of a meeting.
 *
 * @param ref the act that entered them
 * @param author who did
 * @param at when
 * @param entered what was entered
 * @param taken what became of the outcomes, in the order it did
 */
public record Minutes(ActRef ref, MemberId author, Instant at, MinutesEntered entered, List<Taken> taken) {
    /** The most outcomes of a meeting. */
    public static final int OUTCOMES_MAX = 100;
    /** The longest outcome, in UTF-16 units. */
    public static final int OUTCOME_MAX = 4_000;

    /** Copies the list in. */
    public Minutes {
        taken = List.copyOf(taken);
    }

    /** What an outcome became, by which act. */
    public record Taken(ActRef ref, MemberId author, OutcomeTaken act) {}

    /** What became of one outcome. */
    public List<Taken> of(int outcome) {
        return taken.stream().filter(one -> one.act().outcome() == outcome).toList();
    }

    /** The outcomes that nobody has carried on. */
    public List<Passage> open() {
        List<Passage> outcomes = entered.outcomes();
        return IntStream.range(0, outcomes.size())
                .filter(i -> of(i).isEmpty())
                .mapToObj(outcomes::get)
                .toList();
    }

    Minutes with(Taken one) {
        List<Taken> more = new ArrayList<>(taken);
        more.add(one);
        return new Minutes(ref, author, at, entered, more);
    }
}
