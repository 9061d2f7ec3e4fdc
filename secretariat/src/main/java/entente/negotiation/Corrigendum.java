package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.Mark;
import entente.member.MemberId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A correction of an adopted text.
 *
 * @param proposed what is to be mended
 * @param answers each member's answer
 */
public record Corrigendum(Said<CorrigendumProposed> proposed, SortedMap<MemberId, Said<CorrigendumAnswered>> answers) {
    /** Copies the map in. */
    public Corrigendum {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** Its identity. */
    public ActRef ref() {
        return proposed.ref();
    }

    /** Whether a member accepts: who proposed it does. */
    public boolean accepts(MemberId member, Predicate<Mark> held) {
        Said<CorrigendumAnswered> answer = answers.get(member);
        return (proposed.member().equals(member) && held.test(proposed.mark()))
                || (answer != null && answer.act().accepted() && held.test(answer.mark()));
    }

    /** Whether it stands: every bound member accepts it. */
    public boolean stands(Collection<MemberId> members, Predicate<Mark> held) {
        return members.stream().allMatch(member -> accepts(member, held));
    }

    Corrigendum with(Said<CorrigendumAnswered> answer) {
        TreeMap<MemberId, Said<CorrigendumAnswered>> more = new TreeMap<>(answers);
        more.putIfAbsent(answer.member(), answer);
        return new Corrigendum(proposed, more);
    }
}
