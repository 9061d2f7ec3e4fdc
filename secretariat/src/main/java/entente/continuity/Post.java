package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct.PostCreated;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post with the terms of those who held it.
 *
 * @param ref the act that created it
 * @param author whose log that stands on
 * @param created what it is
 * @param terms who held it, earliest first
 */
public record Post(ActRef ref, MemberId author, PostCreated created, List<Term> terms) {
    /** Puts the terms in order of time. */
    public Post {
        terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
    }

    /**
     * A person's time in the post.
     *
     * @param ref the act that recorded it
     * @param person who
     * @param from since when
     * @param to until when, or null while it lasts
     * @param acting whether only acting
     * @param source where this is said, or null
     */
    public record Term(
            ActRef ref,
            entente.text.Localized person,
            PartialDate from,
            @Nullable PartialDate to,
            boolean acting,
            entente.text.@Nullable Source source) {
        /** Whether it covers the day; on the day of a change the one who came in counts. */
        public boolean covers(LocalDate day) {
            return !from.first().isAfter(day) && (to == null || to.last().isAfter(day));
        }
    }

    /** Who holds it on that day: the latest to have come in. */
    public Optional<Term> holder(LocalDate day) {
        return terms.reversed().stream().filter(term -> term.covers(day)).findFirst();
    }
}
