package entente.registry;

import entente.exposure.Exposure;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.member.MemberId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rests on which government and post.
 *
 * @param naming how things are called
 * @param picture governments and statements over time
 * @param members the members whose governments are known, the visitor's own first
 * @param counts how many commitments are exposed on each ground
 * @param total how many commitments are still to be carried out
 * @param exposed how many of them are exposed
 * @param member the member asked for, or empty for all
 * @param ground the ground asked for, or empty for every commitment
 * @param found how many fit what was asked for
 * @param page which page of them, from 1
 * @param rows the commitments on it
 */
public record ContinuitySheet(
        Naming naming,
        Picture picture,
        List<MemberId> members,
        Map<Ground, Long> counts,
        int total,
        long exposed,
        Optional<MemberId> member,
        Optional<Ground> ground,
        int found,
        int page,
        List<Exposure> rows) {
    private static final int PAGE_SIZE = 25;

    static ContinuitySheet of(
            Naming naming,
            Governments succession,
            Optional<MemberId> member,
            Optional<Ground> ground,
            int page,
            LocalDate today) {
        List<Exposure> all = Exposure.of(succession, today);
        Map<Ground, Long> counts = new EnumMap<>(Ground.class);
        for (Ground one : Ground.values()) {
            counts.put(
                    one,
                    all.stream()
                            .filter(exposure -> fits(exposure, member, Optional.of(one)))
                            .count());
        }
        List<Exposure> found =
                all.stream().filter(exposure -> fits(exposure, member, ground)).toList();
        int from = Math.min(found.size(), (page - 1) * PAGE_SIZE);
        List<MemberId> members = naming.ordered(succession.members());
        return new ContinuitySheet(
                naming,
                Picture.of(succession, members, today),
                members,
                counts,
                all.size(),
                all.stream().filter(Exposure::exposed).count(),
                member,
                ground,
                found.size(),
                page,
                found.subList(from, Math.min(found.size(), from + PAGE_SIZE)));
    }

    private static boolean fits(Exposure exposure, Optional<MemberId> member, Optional<Ground> ground) {
        return exposure.rests().stream()
                .filter(rest -> member.isEmpty() || rest.member().equals(member.get()))
                .anyMatch(rest -> ground.isEmpty() || rest.has(ground.get()));
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** On what a commitment rests in a member, if its posts are on the record. */
    public Optional<Exposure.Rest> rest(Exposure exposure, MemberId of) {
        return exposure.rests().stream().filter(one -> one.member().equals(of)).findFirst();
    }

    /** The address of the same list on another page. */
    public String at(int other) {
        return "/continuity?member=" + member.map(MemberId::value).orElse("") + "&ground="
                + ground.map(Naming::slug).orElse("") + "&page=" + other;
    }
}
