package entente.transfer;

import entente.continuity.Post;
import entente.handover.Handover;
import entente.member.MemberId;
import entente.member.PostKind;
import entente.paper.Block;
import entente.paper.HtmlPrinter;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import java.util.ArrayList;
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
     * @param parts what its file holds; empty if the bytes are not on this server
     * @param shown which of the parts stands on the page
     * @param page which page of it, from 1
     */
    public record Single(HandoverSheet sheet, Handover handover, List<Part> parts, int shown, int page) {
        /** Copies the list in. */
        public Single {
            parts = List.copyOf(parts);
        }

        static Single of(HandoverSheet sheet, Handover handover, List<Part> parts, String part, int page) {
            int shown = 0;
            for (int i = 0; i < parts.size(); i++) {
                shown = parts.get(i).name().equals(part) ? i : shown;
            }
            int last = parts.isEmpty() ? 1 : parts.get(shown).pages();
            return new Single(sheet, handover, parts, shown, Math.min(page, last));
        }

        /** The part and page in words; what is missing stands below what is to be done next. */
        public String html() {
            List<Block> blocks = new ArrayList<>(parts.get(shown).page(page));
            if (shown == 0 && parts.size() > 1) {
                blocks.addAll(parts.get(1).page(1));
            }
            return HtmlPrinter.fragment(blocks);
        }

        /** How many pages the part has. */
        public int last() {
            return parts.get(shown).pages();
        }

        /** The address of a page of a part. */
        public String address(int part, int number) {
            String of =
                    HandoverSheet.address(handover) + "?part=" + parts.get(part).name();
            return number == 1 ? of : of + "&page=" + number;
        }
    }
}
