package entente.outlook;

import entente.act.ActRef;
import entente.act.FactorAct.Scope;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.continuity.Post;
import entente.factor.Factor;
import entente.factor.Offer;
import entente.factor.Reading;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Standing;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the pages of factors show.
 *
 * @param visit who looks
 * @param naming how things are called
 * @param state what the visitor may read
 * @param acting the post the visitor acts in, if any
 * @param refusal why what was asked was not recorded, if so
 * @param typed what was typed, to be shown again
 * @param done what has just been recorded, or empty
 * @param today the day of looking
 */
public record FactorSheet(
        Visit visit,
        Naming naming,
        Partnership state,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        String done,
        LocalDate today) {
    /** Copies the map. */
    public FactorSheet {
        typed = Map.copyOf(typed);
    }

    /**
     * One of them.
     *
     * @param course its readings over time
     */
    public record Single(FactorSheet sheet, Factor one, Course course) {
        /** What is to stand in a field of the form that changes it. */
        public String value(String field) {
            Scope scope = one.scope();
            String now = switch (field) {
                case "question" -> sheet.naming.words(scope.question());
                case "why" -> sheet.naming.words(scope.why());
                case "owner" -> scope.owner().value();
                case "indicators" -> String.join("; ", scope.indicators());
                case "commitments" ->
                    sheet.commitments(one).stream().map(Commitment::code).collect(Collectors.joining("; "));
                default -> "";
            };
            return sheet.value("form").equals("change") ? sheet.value(field) : now;
        }

        /** Its acts and those about it. */
        public List<Standing> history() {
            return sheet.state.history(one.ref());
        }
    }

    /** Where one is. */
    public static String address(ActRef factor) {
        return "/factors/" + factor.shortened();
    }

    /** The open ones, those to be looked at soonest first. */
    public List<Factor> open() {
        return state.factors().all().stream()
                .filter(Factor::open)
                .sorted(Comparator.comparing(one -> one.review().last()))
                .toList();
    }

    /** Those that were answered, the latest first. */
    public List<Factor> closed() {
        return state.factors().all().stream()
                .filter(one -> !one.open())
                .toList()
                .reversed();
    }

    /** The commitments that hang on one. */
    public List<Commitment> commitments(Factor one) {
        return one.scope().commitments().stream()
                .flatMap(ref -> state.register().find(ref).stream())
                .toList();
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** How a degree of leaning's mark looks. */
    public static String look(int degree) {
        return degree > 0 ? "pill-good" : degree < 0 ? "pill-bad" : "pill-warn";
    }

    /** A degree of leaning as a number with its sign. */
    public static String signed(int degree) {
        return degree > 0 ? "+" + degree : degree < 0 ? "\u2212" + -degree : "0";
    }

    /** Whether the visitor may open a factor, and record readings. */
    public boolean keeps() {
        return acting.filter(Office.Acting::keepsRegister).isPresent();
    }

    /** Whether the visitor may change, review and close one. */
    public boolean owns(Factor one) {
        return one.open()
                && acting.filter(a -> a.keepsRegister() && a.member().equals(one.keeper()))
                        .isPresent();
    }

    /** Whether the visitor is asked to answer for one. */
    public boolean asked(Factor one) {
        Offer offer = one.offer();
        return offer != null
                && acting.filter(a -> a.keepsRegister() && a.member().equals(offer.to()))
                        .isPresent();
    }

    /** The parties that may be asked to answer for one: all that may read it but the one that does. */
    public List<MemberId> others(Factor one) {
        Release read = state.releaseAbout(one.ref());
        return state.parties().stream()
                .filter(party -> !party.equals(one.keeper()) && read.admits(party, one.author()))
                .toList();
    }

    /** Whether the visitor may take a reading back. */
    public boolean mayTakeBack(Reading reading) {
        return reading.stands()
                && acting.filter(a -> a.keepsRegister() && a.member().equals(reading.author()))
                        .isPresent();
    }

    /** The posts of the visitor's own party. */
    public List<Post> posts() {
        return acting.stream()
                .flatMap(a -> state.offices().all().stream()
                        .filter(post -> post.created().member().equals(a.member())))
                .toList();
    }
}
