package entente.commitment;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.Replacement;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands now.
 *
 * @param ref the act that confirmed it: its identity
 * @param author whose log that act stands on
 * @param at when its author says it was confirmed
 * @param statement the statement it is made in
 * @param code what officers call it
 * @param terms what it says
 * @param basis what that rests on
 * @param standing where it stands in its life, with the reason given
 * @param leads the post that answers for it, by member
 * @param contributors the posts that contribute beside the leads
 * @param links what it does to earlier commitments
 * @param later what later commitments do to it
 * @param waivers the rounds that members agreed not to hold
 * @param moves the rounds that members agreed to move; the latest of each member counts
 * @param milestones the points on the way to carrying it out
 * @param replacement what stands in its place, or null
 */
public record Commitment(
        ActRef ref,
        MemberId author,
        Instant at,
        ActRef statement,
        String code,
        Terms terms,
        Basis basis,
        Standing standing,
        SortedMap<MemberId, PostId> leads,
        List<PostId> contributors,
        List<Linked> links,
        List<Later> later,
        List<Waiver> waivers,
        List<Move> moves,
        List<Milestone> milestones,
        @Nullable Replaced replacement) {

    /** Copies the collections in. */
    public Commitment {
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
        contributors = List.copyOf(contributors);
        links = List.copyOf(links);
        later = List.copyOf(later);
        waivers = List.copyOf(waivers);
        moves = List.copyOf(moves);
        milestones = List.copyOf(milestones);
    }

    /**
     * Where it stands.
     *
     * @param status the status
     * @param reason why, or null before anything was stated
     * @param source what shows it, or null
     */
    public record Standing(
            Status status,
            @Nullable Localized reason,
            @Nullable Source source) {}

    /** What it does to an earlier commitment. */
    public record Linked(Link link, ActRef earlier) {}

    /** What a later commitment does to it. */
    public record Later(Link link, ActRef later) {}

    /**
     * A member agreed that a round is not held.
     *
     * @param ref the act
     * @param member who agreed
     * @param due the round's last day
     * @param reason why
     */
    public record Waiver(ActRef ref, MemberId member, LocalDate due, Localized reason) {}

    /**
     * A member agreed that a round ends on another day.
     *
     * @param ref the act
     * @param member who agreed
     * @param due the round's last day by the cadence
     * @param to its last day instead
     * @param reason why
     */
    public record Move(ActRef ref, MemberId member, LocalDate due, LocalDate to, Localized reason) {}

    /** What stands in its place, and why. */
    public record Replaced(Replacement replacement, List<ActRef> by, String reason) {}

    static Commitment confirmed(ActRef ref, MemberId author, Instant at, CommitmentConfirmed act) {
        return new Commitment(
                ref,
                author,
                at,
                act.statement(),
                act.code(),
                act.terms(),
                act.basis(),
                new Standing(Status.ACTIVE, null, null),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Whether it stands and is still to be carried out. */
    public boolean open() {
        return current()
                && switch (standing.status()) {
                    case ACTIVE, LAPSED -> true;
                    case MET, SUPERSEDED, SUNSET -> false;
                };
    }

    /** Whether it still stands in the register, and not another in its place. */
    public boolean current() {
        return replacement == null;
    }

    Commitment corrected(Terms better, Basis onWhat) {
        return with(parts -> {
            parts.terms = better;
            parts.basis = onWhat;
        });
    }

    Commitment standing(Standing now) {
        return with(parts -> parts.standing = now);
    }

    Commitment led(MemberId member, PostId post) {
        return with(parts -> parts.leads.put(member, post));
    }

    Commitment contributing(PostId post) {
        return with(parts -> parts.contributors.add(post));
    }

    Commitment linked(Linked link) {
        return with(parts -> parts.links.add(link));
    }

    Commitment takenUp(Later link) {
        return with(parts -> parts.later.add(link));
    }

    Commitment waived(Waiver waiver) {
        return with(parts -> parts.waivers.add(waiver));
    }

    Commitment moved(Move move) {
        return with(parts -> {
            parts.moves.removeIf(
                    one -> one.member().equals(move.member()) && one.due().equals(move.due()));
            parts.moves.add(move);
        });
    }

    Commitment heading(Milestone milestone) {
        return with(parts -> parts.milestones.add(milestone));
    }

    Commitment closed(MilestoneClosed closed) {
        return with(parts ->
                parts.milestones.replaceAll(one -> one.ref().equals(closed.milestone()) ? one.closed(closed) : one));
    }

    Commitment replaced(Replaced by) {
        return with(parts -> parts.replacement = by);
    }

    /** To which day a member agreed to move a round; nothing if it did not, or took that back. */
    public Optional<LocalDate> movedBy(MemberId member, LocalDate due) {
        return moves.stream()
                .filter(one -> one.member().equals(member) && one.due().equals(due))
                .map(Move::to)
                .filter(to -> !to.equals(due))
                .findFirst();
    }

    /** Whether a member agreed that the round is not held. */
    public boolean waivedBy(MemberId member, LocalDate due) {
        return waivers.stream()
                .anyMatch(one -> one.member().equals(member) && one.due().equals(due));
    }

    private Commitment with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.commitment();
    }

    /** What of a commitment changes; it is put together anew here. */
    private static final class Parts {
        private final Commitment before;
        private Terms terms;
        private Basis basis;
        private Standing standing;
        private final SortedMap<MemberId, PostId> leads;
        private final List<PostId> contributors;
        private final List<Linked> links;
        private final List<Later> later;
        private final List<Waiver> waivers;
        private final List<Move> moves;
        private final List<Milestone> milestones;
        private @Nullable Replaced replacement;

        Parts(Commitment before) {
            this.before = before;
            terms = before.terms;
            basis = before.basis;
            standing = before.standing;
            leads = new TreeMap<>(before.leads);
            contributors = new ArrayList<>(before.contributors);
            links = new ArrayList<>(before.links);
            later = new ArrayList<>(before.later);
            waivers = new ArrayList<>(before.waivers);
            moves = new ArrayList<>(before.moves);
            milestones = new ArrayList<>(before.milestones);
            replacement = before.replacement;
        }

        Commitment commitment() {
            return new Commitment(
                    before.ref,
                    before.author,
                    before.at,
                    before.statement,
                    before.code,
                    terms,
                    basis,
                    standing,
                    leads,
                    contributors,
                    links,
                    later,
                    waivers,
                    moves,
                    milestones,
                    replacement);
        }
    }
}
