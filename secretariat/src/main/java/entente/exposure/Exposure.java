package entente.exposure;

import entente.commitment.Commitment;
import entente.continuity.Government;
import entente.continuity.Post;
import entente.member.MemberId;
import entente.member.PostId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what a commitment rests, member by member, and why that may not hold. docs/continuity.md has the rule.
 *
 * @param commitment which commitment
 * @param rests on what it rests, for each bound member whose posts are on the record
 */
public record Exposure(Commitment commitment, List<Rest> rests) {
    /** Copies the list in. */
    public Exposure {
        rests = List.copyOf(rests);
    }

    /**
     * On what it rests in one member.
     *
     * @param member which member
     * @param post the lead, or the head's post where no lead was assigned
     * @param led whether a lead was assigned
     * @param holder who holds the post, or null
     * @param stand how the government in office stands to it, or null if none is known
     * @param grounds why that may not hold; empty if nothing speaks against it
     */
    public record Rest(
            MemberId member,
            PostId post,
            boolean led,
            Post.@Nullable Term holder,
            @Nullable GovernmentStand stand,
            Set<Ground> grounds) {
        /** Copies the set in. */
        public Rest {
            grounds = Set.copyOf(grounds);
        }

        /** Whether a ground was found. */
        public boolean has(Ground ground) {
            return grounds.contains(ground);
        }
    }

    /** Whether any ground was found. */
    public boolean exposed() {
        return rests.stream().anyMatch(rest -> !rest.grounds().isEmpty());
    }

    /** Whether a ground was found in any member. */
    public boolean has(Ground ground) {
        return rests.stream().anyMatch(rest -> rest.has(ground));
    }

    /** The exposure of every commitment that stands and is still to be carried out, in the register's order. */
    public static List<Exposure> of(Governments succession, LocalDate day) {
        return succession.state().register().all().stream()
                .filter(one -> one.open())
                .map(one -> of(succession, one, day))
                .toList();
    }

    /** The exposure of one commitment on a day. */
    public static Exposure of(Governments succession, Commitment commitment, LocalDate day) {
        List<Rest> rests = new ArrayList<>();
        for (MemberId member : commitment.terms().members()) {
            List<Government> governments = succession.governments(member);
            PostId lead = commitment.leads().get(member);
            PostId head = governments.isEmpty() ? null : governments.getFirst().post();
            if (lead != null) {
                rests.add(rest(succession, commitment, member, lead, true, day));
            } else if (head != null) {
                rests.add(rest(succession, commitment, member, head, false, day));
            }
        }
        return new Exposure(commitment, rests);
    }

    private static Rest rest(
            Governments succession, Commitment commitment, MemberId member, PostId id, boolean led, LocalDate day) {
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        Optional<Post> post = succession.state().offices().find(id);
        Optional<Post.Term> holder = post.flatMap(found -> found.holder(day));
        if (holder.isPresent()) {
            if (holder.get().acting()) {
                grounds.add(Ground.ACTING);
            }
            if (holder.get().end().map(end -> !end.isAfter(day.plusYears(1))).orElse(false)) {
                grounds.add(Ground.ENDING);
            }
        } else if (post.isPresent() && !post.get().terms().isEmpty()) {
            grounds.add(Ground.VACANT);
        }
        Optional<Government> inOffice = Government.inOffice(succession.governments(member), day);
        Optional<GovernmentStand> stand =
                inOffice.flatMap(government -> succession.stands(commitment, member, day).stream()
                        .filter(one -> one.government().equals(government))
                        .findFirst());
        if (stand.map(one -> one.standpoint() == Standpoint.NOT_SPOKEN).orElse(false)) {
            grounds.add(Ground.NOT_SPOKEN);
        }
        return new Rest(member, id, led, holder.orElse(null), stand.orElse(null), grounds);
    }
}
