package entente.evidence;

import entente.act.ActRef;
import entente.text.PartialDate;
import entente.trie.TrieVector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one commitment: lists that never mix.
 *
 * @param reports what members say of themselves, oldest first
 * @param evidence what sources show
 * @param assessments how others score it
 * @param reconciliations what assessors who had scored apart agreed on
 * @param contests what members hold against what others put on the record
 */
public record Dossier(
        List<Report> reports,
        List<Evidence> evidence,
        List<Assessment> assessments,
        List<Reconciliation> reconciliations,
        List<Contest> contests) {
    /** A dossier with nothing in it. */
    public static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists in. */
    public Dossier {
        reports = TrieVector.copyOf(reports);
        evidence = TrieVector.copyOf(evidence);
        assessments = TrieVector.copyOf(assessments);
        reconciliations = TrieVector.copyOf(reconciliations);
        contests = TrieVector.copyOf(contests);
    }

    /** The sources that count on a day: those taken back, and those whose last day has passed, do not. */
    public List<Evidence> showing(LocalDate day) {
        return evidence.stream().filter(one -> one.shows(day)).toList();
    }

    /** When rounds were held, by the sources that count on a day. */
    public List<PartialDate> held(LocalDate day) {
        return showing(day).stream()
                .filter(e -> e.added().round())
                .<PartialDate>mapMulti((e, out) -> {
                    if (e.added().occurred() != null) {
                        out.accept(e.added().occurred());
                    }
                })
                .toList();
    }

    /** When members report that rounds were held. */
    public List<PartialDate> reported() {
        return reports.stream()
                .<PartialDate>mapMulti((r, out) -> {
                    if (r.reported().round() != null) {
                        out.accept(r.reported().round());
                    }
                })
                .toList();
    }

    /** The evidence that an act added. */
    public Optional<Evidence> evidence(ActRef ref) {
        return evidence.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /** What a member holds by an act against another. */
    public Optional<Contest> contest(ActRef ref) {
        return contests.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    Dossier with(Report report) {
        return new Dossier(more(reports, report), evidence, assessments, reconciliations, contests);
    }

    Dossier with(Evidence one) {
        return new Dossier(reports, more(evidence, one), assessments, reconciliations, contests);
    }

    Dossier with(Assessment assessment) {
        return new Dossier(reports, evidence, more(assessments, assessment), reconciliations, contests);
    }

    Dossier with(Reconciliation reconciliation) {
        return new Dossier(reports, evidence, assessments, more(reconciliations, reconciliation), contests);
    }

    Dossier withdrawn(ActRef ref, String reason) {
        List<Evidence> changed = evidence.stream()
                .map(e -> e.ref().equals(ref) ? new Evidence(e.ref(), e.author(), e.at(), e.added(), reason) : e)
                .toList();
        return new Dossier(reports, changed, assessments, reconciliations, contests);
    }

    Dossier with(Contest contest) {
        return new Dossier(reports, evidence, assessments, reconciliations, more(contests, contest));
    }

    Dossier ended(ActRef ref, String reason) {
        List<Contest> changed = contests.stream()
                .map(one -> one.ref().equals(ref)
                        ? new Contest(one.ref(), one.author(), one.at(), one.contested(), reason)
                        : one)
                .toList();
        return new Dossier(reports, evidence, assessments, reconciliations, changed);
    }

    /** Who holds against an act what, while it does. */
    public List<Contest> against(ActRef act) {
        return contests.stream()
                .filter(one -> one.stands() && one.contested().contested().equals(act))
                .toList();
    }

    private static <T> List<T> more(List<T> list, T one) {
        return TrieVector.copyOf(list).plus(one);
    }
}
