package entente.silence;

import entente.act.ActRef;
import entente.act.Mark;
import entente.act.SilenceAct.SilenceBroken;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one log says of a procedure.
 *
 * @param member whose
 * @param reached when its server had the text, by the term
 * @param acknowledged when an officer acknowledged it, by the term
 * @param broken how it broke silence, or null
 * @param kept that it kept silence, by the term
 * @param late what it said too late to break silence
 */
public record Voice(
        MemberId member,
        SortedMap<ActRef, Mark> reached,
        SortedMap<ActRef, Mark> acknowledged,
        @Nullable Said broken,
        SortedMap<ActRef, Mark> kept,
        List<Said> late) {
    /** Copies the collections in. */
    public Voice {
        reached = sealed(reached);
        acknowledged = sealed(acknowledged);
        kept = sealed(kept);
        late = List.copyOf(late);
    }

    /** An objection or amendment. */
    public record Said(Mark mark, SilenceBroken act) {}

    static Voice of(MemberId member) {
        return new Voice(member, new TreeMap<>(), new TreeMap<>(), null, new TreeMap<>(), List.of());
    }

    /** That it kept silence in a term. */
    public Optional<Mark> kept(Term term) {
        return Optional.ofNullable(kept.get(term.ref()));
    }

    /** Whether its own log says that the text had reached it before the term ended. */
    public boolean reachedInTime(Term term) {
        return inTime(reached.get(term.ref()), term) || inTime(acknowledged.get(term.ref()), term);
    }

    private static boolean inTime(@Nullable Mark mark, Term term) {
        return mark != null && mark.at().isBefore(term.expiry());
    }

    Voice acknowledging(ActRef term, Mark mark) {
        return mark.byHand()
                ? new Voice(member, reached, with(acknowledged, term, mark), broken, kept, late)
                : new Voice(member, with(reached, term, mark), acknowledged, broken, kept, late);
    }

    Voice keeping(ActRef term, Mark mark) {
        return new Voice(member, reached, acknowledged, broken, with(kept, term, mark), late);
    }

    /** The earlier of broke and kept counts; what comes at the instant or later is a statement. */
    Voice saying(Term term, Said said) {
        boolean counts = broken == null
                && !kept.containsKey(term.ref())
                && said.mark().at().isBefore(term.expiry());
        if (counts) {
            return new Voice(member, reached, acknowledged, said, kept, late);
        }
        List<Said> more = new ArrayList<>(late);
        more.add(said);
        return new Voice(member, reached, acknowledged, broken, kept, more);
    }

    private static SortedMap<ActRef, Mark> with(SortedMap<ActRef, Mark> marks, ActRef term, Mark mark) {
        TreeMap<ActRef, Mark> more = new TreeMap<>(marks);
        more.putIfAbsent(term, mark);
        return more;
    }

    private static SortedMap<ActRef, Mark> sealed(SortedMap<ActRef, Mark> marks) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }
}
