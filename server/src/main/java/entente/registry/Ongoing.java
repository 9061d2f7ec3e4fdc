package entente.registry;

import entente.act.ActRef;
import entente.consultation.Consultation;
import entente.consultation.Part;
import entente.member.MemberId;
import entente.negotiation.ClauseState;
import entente.negotiation.Instrument;
import entente.negotiation.Table;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Something that members are in the middle of: a text that is not published yet, or a consultation that is not closed.
 *
 * @param kind which of the two
 * @param ref the act that opened it
 * @param code its code
 * @param title what it is called
 * @param by who keeps the text, or who opened the consultation
 * @param since when it was opened
 * @param done how many clauses are agreed; how many members have stated a position
 * @param of how many clauses there are; how many members are asked, without those who opted out
 */
public record Ongoing(
        Kind kind, ActRef ref, String code, Localized title, MemberId by, Instant since, int done, int of) {
    /** What is going on. */
    public enum Kind {
        INSTRUMENT,
        CONSULTATION
    }

    /** Everything that a reader may know of, the earliest first. */
    public static List<Ongoing> of(Partnership state) {
        List<Ongoing> all = new ArrayList<>();
        state.instruments().all().stream()
                .filter(one ->
                        one.closed() == null && one.finalisations().stream().allMatch(text -> text.published() == null))
                .forEach(one -> all.add(of(one)));
        state.consultations().all().stream().filter(Consultation::open).forEach(one -> all.add(of(one)));
        all.sort(Comparator.comparing(Ongoing::since));
        return all;
    }

    private static Ongoing of(Instrument one) {
        Map<ClauseState, Long> counts = Table.of(one).counts();
        long clauses = counts.values().stream().mapToLong(Long::longValue).sum();
        long agreed = counts.getOrDefault(ClauseState.AGREED, 0L) + counts.getOrDefault(ClauseState.LOCKED, 0L);
        return new Ongoing(
                Kind.INSTRUMENT,
                one.ref(),
                one.opened().code(),
                one.opened().title(),
                one.chair(),
                one.opening().mark().at(),
                (int) agreed,
                (int) clauses);
    }

    private static Ongoing of(Consultation one) {
        List<Part> asked = one.parts().values().stream()
                .filter(part -> part.optedOut() == null || !part.positions().isEmpty())
                .toList();
        long stated = asked.stream().filter(part -> !part.positions().isEmpty()).count();
        return new Ongoing(
                Kind.CONSULTATION,
                one.ref(),
                one.opened().code(),
                one.opened().matter(),
                one.opener(),
                one.at(),
                (int) stated,
                asked.size());
    }

    /** The address of its page. */
    public String address() {
        return (kind == Kind.INSTRUMENT ? "/instruments/" : "/consultations/") + ref.shortened();
    }
}
