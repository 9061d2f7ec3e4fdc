package entente.desk;

import entente.commitment.Commitment;
import entente.member.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What all bound members agreed about the rounds of a commitment. */
final class Agreed {
    private Agreed() {}

    /** The rounds that every bound member which takes part agreed not to hold. */
    static Set<LocalDate> waived(Commitment commitment, List<MemberId> voices) {
        return commitment.waivers().stream()
                .map(Commitment.Waiver::due)
                .filter(due -> voices.stream().allMatch(member -> commitment.waivedBy(member, due)))
                .collect(Collectors.toSet());
    }

    /** The rounds for which every bound member that takes part named the same other day. */
    static Map<LocalDate, LocalDate> moved(Commitment commitment, List<MemberId> voices) {
        Map<LocalDate, LocalDate> moved = new HashMap<>();
        for (Commitment.Move move : commitment.moves()) {
            boolean agreed = !move.to().equals(move.due())
                    && voices.stream()
                            .allMatch(member ->
                                    commitment.movedBy(member, move.due()).equals(Optional.of(move.to())));
            if (agreed) {
                moved.put(move.due(), move.to());
            }
        }
        return moved;
    }
}
