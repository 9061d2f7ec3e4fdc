package entente.board;

import entente.evidence.Assessment;
import entente.evidence.Dossier;
import entente.evidence.Evidence;
import entente.evidence.Reconciliation;
import entente.evidence.Report;
import entente.member.MemberId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One member under one commitment: three things that never mix.
 *
 * @param member which member
 * @param claims what it reports of itself, oldest first
 * @param evidence the sources that count on the day and are about it, oldest first
 * @param assessors the latest score of each party that scored it
 * @param reconciliations what assessors agreed on, oldest first
 */
public record Cell(
        MemberId member,
        List<Report> claims,
        List<Evidence> evidence,
        SortedMap<MemberId, Assessment> assessors,
        List<Reconciliation> reconciliations) {
    /** Copies the collections in. */
    public Cell {
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        assessors = Collections.unmodifiableSortedMap(new TreeMap<>(assessors));
        reconciliations = List.copyOf(reconciliations);
    }

    /** How the scores of a cell stand to each other. */
    public enum Verdict {
        /** Nobody scored it. */
        NOT_ASSESSED,
        /** One assessor did, and no second one yet. */
        ONE_ASSESSOR,
        /** Two or more did, with the same score. */
        AGREED,
        /** Two or more did, differed, and agreed on a score afterwards. */
        RECONCILED,
        /** Two or more did, and differ. */
        DIFFERS
    }

    static Cell of(MemberId member, Dossier dossier, LocalDate day) {
        SortedMap<MemberId, Assessment> latest = new TreeMap<>();
        dossier.assessments().stream()
                .filter(one -> one.given().member().equals(member))
                .forEach(one -> latest.put(one.author(), one));
        return new Cell(
                member,
                dossier.reports().stream()
                        .filter(one -> one.author().equals(member))
                        .toList(),
                dossier.showing(day).stream()
                        .filter(one -> one.added().members().isEmpty()
                                || one.added().members().contains(member))
                        .toList(),
                latest,
                dossier.reconciliations().stream()
                        .filter(one -> one.reconciled().member().equals(member))
                        .toList());
    }

    /** The latest reconciliation, if every assessor's latest score is among those it reconciles. */
    public Optional<Reconciliation> reconciliation() {
        return reconciliations.isEmpty()
                ? Optional.empty()
                : Optional.of(reconciliations.getLast())
                        .filter(one -> assessors.values().stream()
                                .allMatch(
                                        score -> one.reconciled().assessments().contains(score.ref())));
    }

    /** How the scores stand to each other. */
    public Verdict verdict() {
        if (assessors.isEmpty()) {
            return Verdict.NOT_ASSESSED;
        }
        if (reconciliation().isPresent()) {
            return Verdict.RECONCILED;
        }
        if (assessors.size() == 1) {
            return Verdict.ONE_ASSESSOR;
        }
        return scores().stream().distinct().count() == 1 ? Verdict.AGREED : Verdict.DIFFERS;
    }

    /** The score: what was reconciled, or what the assessors agree on; empty if there is none or they differ. */
    public Optional<Integer> score() {
        return switch (verdict()) {
            case NOT_ASSESSED, DIFFERS -> Optional.empty();
            case ONE_ASSESSOR, AGREED -> Optional.of(scores().getFirst());
            case RECONCILED -> reconciliation().map(one -> one.reconciled().score());
        };
    }

    /** The latest scores, one for each assessor. */
    public List<Integer> scores() {
        return assessors.values().stream().map(one -> one.given().score()).toList();
    }
}
