package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct.EndExpected;
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
     * @param expected when it is expected to end, while no end is recorded; or null
     */
    public record Term(
            ActRef ref,
            entente.text.Localized person,
            PartialDate from,
            @Nullable PartialDate to,
            boolean acting,
            entente.text.@Nullable Source source,
            @Nullable EndExpected expected) {
        /** Whether it covers the day; on the day of a change the one who came in counts. */
        public boolean covers(LocalDate day) {
            return !from.first().isAfter(day) && (to == null || to.last().isAfter(day));
        }

        /** When it ends, as far as is known: as recorded, else as expected. */
        public Optional<LocalDate> end() {
            if (to != null) {
                return Optional.of(to.last());
            }
            return Optional.ofNullable(expected).map(end -> end.by().last());
        }

        Term ended(PartialDate on) {
            return new Term(ref, person, from, on, acting, source, null);
        }

        Term expecting(EndExpected end) {
            return to == null ? new Term(ref, person, from, null, acting, source, end) : this;
        }
    }

    /** Who holds it on that day: the latest to have come in. */
    public Optional<Term> holder(LocalDate day) {
        return terms.reversed().stream().filter(term -> term.covers(day)).findFirst();
    }
}
