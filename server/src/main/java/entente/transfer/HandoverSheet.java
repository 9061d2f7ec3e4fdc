package entente.transfer;

import entente.continuity.Post;
import entente.handover.Handover;
import entente.member.MemberId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages about hand-overs show.
 *
 * @param visit the visit
 * @param naming how things are called
 * @param state what the visitor may read
 * @param acting in which post the visitor acts
 * @param refusal why what was sent was not recorded
 * @param typed what was sent
 */
public record HandoverSheet(
        Visit visit,
        Naming naming,
        Partnership state,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed) {
    /** Copies the map in. */
    public HandoverSheet {
        typed = Map.copyOf(typed);
    }

    /** What was typed into a field, or nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The side that is chosen as the incoming one at first: not the outgoing one. */
    public String to() {
        String from = acting.filter(one -> naming.partners().contains(one.member()))
                .map(one -> one.member().value())
                .orElseGet(this::first);
        return typed.getOrDefault(
                "to",
                naming.partners().stream()
                        .map(MemberId::value)
                        .filter(one -> !one.equals(from))
                        .findFirst()
                        .orElse(from));
    }

    private String first() {
        return typed.getOrDefault(
                "from",
                naming.partners().stream().map(MemberId::value).findFirst().orElse(""));
    }

    /** Whether the visitor works on the register. */
    public boolean keeper() {
        return acting.map(Office.Acting::keepsRegister).orElse(false);
    }

    /** The hand-overs, the latest first. */
    public List<Handover> all() {
        return state.handovers().all().reversed();
    }

    /** The posts of the visitor's own member that can pass on. */
    public List<Post> posts() {
        return state.offices().all().stream()
                .filter(post -> acting.map(
                                one -> one.member().equals(post.created().member()))
                        .orElse(false))
                .filter(post -> post.created().kind() != PostKind.DESK)
                .toList();
    }

    /** Whether the visitor may accept a hand-over. */
    public boolean accepts(Handover handover) {
        return keeper()
                && handover.accepted() == null
                && acting.map(one -> one.member().equals(handover.prepared().to()))
                        .orElse(false);
    }

    /** The address of a hand-over's page. */
    public static String address(Handover handover) {
        return "/handover/" + handover.ref().shortened();
    }

    /**
     * One hand-over on its page.
     *
     * @param sheet what all pages show
     * @param handover which
     * @param html what its file holds, in words; empty if the bytes are not on this server
     */
    public record Single(HandoverSheet sheet, Handover handover, String html) {}
}
