package entente.continuity;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's government: the time of one person at its head. Terms of one person that follow each other in the record
 * are one government; an acting head is one of its own, and no word is expected from it.
 *
 * @param member whose
 * @param post the head's post: the member's first of that kind
 * @param terms the acts that recorded the head's terms
 * @param head who is at its head
 * @param from the day it came in
 * @param to the day it goes or went, or null if not known
 * @param acting whether its head only acts
 */
public record Government(
        MemberId member,
        PostId post,
        List<ActRef> terms,
        Localized head,
        LocalDate from,
        @Nullable LocalDate to,
        boolean acting) {
    /** Copies the list in. */
    public Government {
        terms = List.copyOf(terms);
    }

    /** The governments of a member, earliest first; none if it has no post of that kind. */
    public static List<Government> of(MemberId member, Collection<Post> posts) {
        return posts.stream()
                .filter(post -> post.created().member().equals(member)
                        && post.created().kind() == PostKind.HEAD_OF_STATE_OR_GOVERNMENT)
                .findFirst()
                .map(Government::of)
                .orElse(List.of());
    }

    private static List<Government> of(Post post) {
        List<Government> governments = new ArrayList<>();
        for (Post.Term term : post.terms()) {
            Government last = governments.isEmpty() ? null : governments.getLast();
            if (last != null && last.acting == term.acting() && same(last.head, term.person())) {
                governments.set(governments.size() - 1, last.and(term));
            } else {
                governments.add(new Government(
                        post.created().member(),
                        post.created().post(),
                        List.of(term.ref()),
                        term.person(),
                        term.from().first(),
                        term.to() == null ? null : term.to().last(),
                        term.acting()));
            }
        }
        return governments;
    }

    private Government and(Post.Term term) {
        List<ActRef> more = new ArrayList<>(terms);
        more.add(term.ref());
        return new Government(
                member,
                post,
                more,
                head,
                from,
                term.to() == null ? null : term.to().last(),
                acting);
    }

    /** One person, if their names are alike in a language. */
    private static boolean same(Localized one, Localized other) {
        return one.in().entrySet().stream()
                .anyMatch(name -> name.getValue().equals(other.in().get(name.getKey())));
    }

    /** The one in office on a day: the latest to have come in that has not gone. */
    public static Optional<Government> inOffice(List<Government> governments, LocalDate day) {
        return governments.reversed().stream().filter(one -> one.covers(day)).findFirst();
    }

    /** Whether it is in office on a day; on the day of a change the one that came in is. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
