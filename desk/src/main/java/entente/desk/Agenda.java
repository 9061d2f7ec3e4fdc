package entente.desk;

import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.commitment.Rounds;
import entente.evidence.Dossier;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is due and what was expected and is not evidenced, computed for the day of looking.
 *
 * @param lapsed rounds and deadlines that have passed with nothing to show for them, latest first
 * @param due rounds and deadlines still to come, soonest first
 */
public record Agenda(List<Item> lapsed, List<Item> due) {
    /** Copies the lists in. */
    public Agenda {
        lapsed = List.copyOf(lapsed);
        due = List.copyOf(due);
    }

    /**
     * One thing due.
     *
     * @param commitment for which commitment
     * @param by its last day
     * @param round whether it is a round of a recurring commitment; else a deadline
     * @param reported whether a member at least reported it
     */
    public record Item(Commitment commitment, LocalDate by, boolean round, boolean reported) {}

    /** The agenda of a partnership on a day. */
    public static Agenda of(Partnership state, LocalDate today) {
        List<Item> lapsed = new ArrayList<>();
        List<Item> due = new ArrayList<>();
        for (Commitment commitment : state.register().all()) {
            if (commitment.current() && open(commitment.standing().status())) {
                rounds(state, commitment, today, lapsed, due);
                deadline(state, commitment, today, lapsed, due);
            }
        }
        lapsed.sort(Comparator.comparing(Item::by).reversed());
        due.sort(Comparator.comparing(Item::by));
        return new Agenda(lapsed, due);
    }

    /** The rounds of a commitment up to the day; none if it has no cadence. */
    public static List<Round> rounds(Partnership state, Commitment commitment, LocalDate today) {
        Terms.Cadence cadence = commitment.terms().cadence();
        if (cadence == null) {
            return List.of();
        }
        Dossier dossier = state.dossiers().of(commitment.ref());
        LocalDate made = state.statements()
                .find(commitment.statement())
                .map(Statement::entered)
                .map(entered -> entered.date().first())
                .orElse(today);
        return Rounds.of(cadence, made, dossier.held(), dossier.reported(), today);
    }

    /** A lapsed commitment stays on the agenda: that it lapsed is what an officer must see. */
    private static boolean open(Status status) {
        return switch (status) {
            case ACTIVE, LAPSED -> true;
            case MET, SUPERSEDED, SUNSET -> false;
        };
    }

    private static void rounds(
            Partnership state, Commitment commitment, LocalDate today, List<Item> lapsed, List<Item> due) {
        for (Round round : rounds(state, commitment, today)) {
            switch (round.state()) {
                case HELD -> {
                    // Shown on the commitment's page; nothing is owed.
                }
                case REPORTED_ONLY -> lapsed.add(new Item(commitment, round.due(), true, true));
                case EXPECTED_NOT_EVIDENCED -> lapsed.add(new Item(commitment, round.due(), true, false));
                case NOT_YET_DUE -> due.add(new Item(commitment, round.due(), true, false));
            }
        }
    }

    private static void deadline(
            Partnership state, Commitment commitment, LocalDate today, List<Item> lapsed, List<Item> due) {
        Terms.Deadline deadline = commitment.terms().deadline();
        if (deadline == null || deadline.date() == null || commitment.terms().cadence() != null) {
            return;
        }
        LocalDate by = deadline.date().last();
        Dossier dossier = state.dossiers().of(commitment.ref());
        if (!by.isBefore(today)) {
            due.add(new Item(commitment, by, false, false));
        } else if (dossier.evidence().stream().noneMatch(e -> e.stands())) {
            lapsed.add(new Item(commitment, by, false, !dossier.reports().isEmpty()));
        }
    }
}
