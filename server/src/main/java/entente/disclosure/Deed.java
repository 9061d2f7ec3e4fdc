package entente.disclosure;

import entente.act.CommitmentAct.Status;
import entente.commitment.Commitment;
import entente.commitment.Duty;
import entente.commitment.Round;
import entente.desk.Agenda;
import entente.evidence.Evidence;
import entente.evidence.Report;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A duty and what is known to have been done about it, whichever of its texts that was filed under.
 *
 * @param duty the duty
 * @param evidence sources that count on the day, latest first
 * @param reports what members report of themselves, latest first
 * @param held how many rounds that have passed were held
 * @param passed how many rounds have passed
 * @param shown how far it is shown
 */
public record Deed(Duty duty, List<Evidence> evidence, List<Report> reports, long held, long passed, Shown shown) {
    /** How far it is shown that a duty is carried out. */
    public enum Shown {
        /** It was stated to be met, and none of its texts is still open. */
        MET,
        /** Every round that has passed was held; or, without rounds, a source shows that something was done. */
        SHOWN,
        /** Some rounds that have passed were held, and some were not. */
        PARTLY,
        /** Members report it; no source shows it. */
        REPORTED,
        /** Neither sources nor reports show anything. */
        NOT_SHOWN
    }

    /** Copies the lists in. */
    public Deed {
        evidence = List.copyOf(evidence);
        reports = List.copyOf(reports);
    }

    /** The commitment that stands for the duty. */
    public Commitment first() {
        return duty.first();
    }

    /** Whether any of its texts binds a member. */
    public boolean binds(MemberId member) {
        return duty.texts().stream().anyMatch(text -> text.terms().members().contains(member));
    }

    /** How far it is shown of one member: evidence that names others only does not count for it. */
    public Shown shownOf(MemberId member) {
        boolean shows = evidence.stream()
                .anyMatch(one ->
                        one.added().members().isEmpty() || one.added().members().contains(member));
        boolean reports = this.reports.stream().anyMatch(one -> one.author().equals(member));
        return switch (shown) {
            case MET -> Shown.MET;
            case SHOWN, PARTLY, REPORTED, NOT_SHOWN -> {
                if (shows) {
                    yield shown;
                }
                yield reports ? Shown.REPORTED : Shown.NOT_SHOWN;
            }
        };
    }

    /** Every duty of a state, once, in the order of the register. */
    static List<Deed> of(Partnership state, LocalDate today) {
        List<Deed> deeds = new ArrayList<>();
        for (Commitment commitment : state.register().all()) {
            if (commitment.current()) {
                Duty duty = state.register().duty(commitment);
                if (duty.standsFor(commitment)) {
                    deeds.add(of(state, duty, today));
                }
            }
        }
        return deeds;
    }

    private static Deed of(Partnership state, Duty duty, LocalDate today) {
        List<Evidence> evidence = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (Commitment text : duty.texts()) {
            var dossier = state.dossiers().of(text.ref());
            evidence.addAll(dossier.showing(today));
            reports.addAll(dossier.reports());
        }
        evidence.sort(Comparator.comparing(Deed::day).reversed());
        reports.sort(Comparator.comparing(Report::at).reversed());
        List<Round> rounds = duty.texts().stream()
                .filter(text -> text.terms().cadence() != null)
                .findFirst()
                .map(text -> Agenda.rounds(state, text, today))
                .orElse(List.of());
        long held = count(rounds, Round.State.HELD);
        long passed =
                held + count(rounds, Round.State.REPORTED_ONLY) + count(rounds, Round.State.EXPECTED_NOT_EVIDENCED);
        boolean met = duty.texts().stream().noneMatch(Commitment::open)
                && duty.texts().stream().anyMatch(text -> text.standing().status() == Status.MET);
        return new Deed(
                duty, evidence, reports, held, passed, shown(met, held, passed, evidence.size(), reports.size()));
    }

    private static Shown shown(boolean met, long held, long passed, int evidence, int reports) {
        if (met) {
            return Shown.MET;
        }
        if (evidence == 0) {
            return reports == 0 ? Shown.NOT_SHOWN : Shown.REPORTED;
        }
        return held == passed ? Shown.SHOWN : Shown.PARTLY;
    }

    private static long count(List<Round> rounds, Round.State state) {
        return rounds.stream().filter(round -> round.state() == state).count();
    }

    private static LocalDate day(Evidence evidence) {
        var occurred = evidence.added().occurred();
        return occurred == null ? LocalDate.MIN : occurred.first();
    }
}
