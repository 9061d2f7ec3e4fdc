package entente.consulting;

import entente.act.ActRef;
import entente.consultation.Consultation;
import entente.consultation.Consultation.Pace;
import entente.consultation.Part;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of consultations show.
 *
 * @param visit who looks
 * @param naming how things are called
 * @param state what the visitor may read
 * @param acting the post the visitor acts in, if any
 * @param refusal why what was asked was not recorded, if so
 * @param typed what was typed, to be shown again
 */
public record ConsultationSheet(
        Visit visit,
        Naming naming,
        Partnership state,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed) {
    /** Copies the map. */
    public ConsultationSheet {
        typed = Map.copyOf(typed);
    }

    /** One of them. */
    public record Single(ConsultationSheet sheet, Consultation one) {}

    /** What could be the response. */
    public record Response(String ref, String label) {}

    /** All, the last opened first. */
    public List<Consultation> all() {
        return new ArrayList<>(state.consultations().all()).reversed();
    }

    /** Where one is. */
    public static String address(ActRef ref) {
        return "/consultations/" + ref.shortened();
    }

    /** What was typed into a field, or what stands there at first. */
    public String value(String field, String first) {
        return typed.getOrDefault(field, first);
    }

    /** The members that can be asked. */
    public List<MemberId> others() {
        return naming.partners().stream()
                .filter(member -> acting.filter(a -> a.member().equals(member)).isEmpty())
                .toList();
    }

    /** Whether the visitor can ask others: an organ cannot. */
    public boolean mayOpen() {
        return acting.filter(a -> a.keepsRegister() && naming.partners().contains(a.member()))
                .isPresent();
    }

    /** Whether the visitor takes part. */
    public boolean takesPart(Consultation one) {
        return acting.filter(a -> one.part(a.member()).isPresent()).isPresent();
    }

    /** Whether the visitor opened it. */
    public boolean isOpener(Consultation one) {
        return acting.filter(a -> a.keepsRegister() && a.member().equals(one.opener()))
                .isPresent();
    }

    /** Whether the visitor may add options, grounds and responses. */
    public boolean serves(Consultation one) {
        return acting.filter(a -> a.keepsRegister()
                        && (one.part(a.member()).isPresent()
                                || !naming.partners().contains(a.member())))
                .isPresent();
    }

    /** Whether the visitor's member still has to acknowledge. */
    public boolean unacknowledged(Consultation one) {
        return acting.flatMap(a -> one.part(a.member()))
                .filter(part -> part.acknowledged() == null)
                .isPresent();
    }

    /** How long after the opening something was done. */
    public String after(Consultation one, @Nullable Instant done) {
        if (done == null) {
            return "";
        }
        long minutes = Math.max(0, Duration.between(one.at(), done).toMinutes());
        return minutes < 120
                ? visit.text("consultation.minutes", minutes)
                : visit.text("consultation.hours", minutes / 60, minutes % 60);
    }

    /** When a clock runs out. */
    public String until(Consultation one, int seconds) {
        return visit.time(one.at().plusSeconds(seconds));
    }

    /** How far a step is, in words. */
    public String pace(Pace pace) {
        return visit.text("consultation.pace." + Naming.slug(pace));
    }

    /** How a step's mark looks. */
    public String look(Pace pace) {
        return switch (pace) {
            case IN_TIME -> "pill-good";
            case LATE, RUNNING -> "pill-warn";
            case OVERDUE -> "pill-bad";
            case NOT_ASKED -> "";
        };
    }

    /** The members in the visitor's order, each with its part. */
    public List<Part> parts(Consultation one) {
        return naming.ordered(one.parts().keySet()).stream()
                .flatMap(member -> one.part(member).stream())
                .toList();
    }

    /** Silence procedures and statements, the last first: one of them may be the response. */
    public List<Response> responses() {
        List<Response> all = new ArrayList<>();
        state.silences()
                .all()
                .forEach(each -> all.add(new Response(
                        each.ref().value(),
                        each.opened().code() + " " + naming.words(each.opened().title()))));
        state.statements()
                .all()
                .forEach(each -> all.add(new Response(
                        each.ref().value(),
                        each.entered().code() + " "
                                + naming.words(each.entered().title()))));
        return all.reversed();
    }

    /** What a response is called. */
    public String response(ActRef ref) {
        return responses().stream()
                .filter(each -> each.ref().equals(ref.value()))
                .map(Response::label)
                .findFirst()
                .orElse(ref.shortened());
    }

    /** Where a response is. */
    public String responseAddress(ActRef ref) {
        return (state.silences().find(ref).isPresent() ? "/silence/" : "/texts/") + ref.shortened();
    }
}
