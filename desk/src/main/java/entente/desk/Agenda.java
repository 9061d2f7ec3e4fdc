package entente.desk;

import entente.act.CommitmentAct.Status;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.commitment.Rounds;
import entente.evidence.Dossier;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due and what was expected and is not evidenced, computed for the day of looking.
 *
 * @param lapsed rounds and deadlines that have passed with nothing to show for them, latest first
 * @param due rounds and deadlines still to come, soonest first
 * @param unknown rounds and deadlines that passed after the day up to which the record's facts were gathered, with
 *     nothing to show for them: it cannot be said that they lapsed; latest first
 */
public record Agenda(List<Item> lapsed, List<Item> due, List<Item> unknown) {
    /** Copies the lists in. */
    public Agenda {
        lapsed = List.copyOf(lapsed);
        due = List.copyOf(due);
        unknown = List.copyOf(unknown);
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
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Commitment commitment : state.register().all()) {
            if (commitment.current() && open(commitment.standing().status())) {
                rounds(state, commitment, today, lists);
                deadline(state, commitment, today, lists);
            }
        }
        lists.lapsed().sort(Comparator.comparing(Item::by).reversed());
        lists.due().sort(Comparator.comparing(Item::by));
        lists.unknown().sort(Comparator.comparing(Item::by).reversed());
        return new Agenda(lists.lapsed(), lists.due(), lists.unknown());
    }

    private record Lists(List<Item> lapsed, List<Item> due, List<Item> unknown) {}

    /** The day up to which the record's facts were gathered; null if it is kept from day to day. */
    private static @Nullable LocalDate asOf(Partnership state) {
        return state.founded()
                .map(PartnershipFounded::asOf)
                .map(PartialDate::last)
                .orElse(null);
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
        return Rounds.of(cadence, made, dossier.held(), dossier.reported(), asOf(state), today);
    }

    /** A lapsed commitment stays on the agenda: that it lapsed is what an officer must see. */
    private static boolean open(Status status) {
        return switch (status) {
            case ACTIVE, LAPSED -> true;
            case MET, SUPERSEDED, SUNSET -> false;
        };
    }

    private static void rounds(Partnership state, Commitment commitment, LocalDate today, Lists lists) {
        for (Round round : rounds(state, commitment, today)) {
            switch (round.state()) {
                case HELD -> {
                    // Shown on the commitment's page; nothing is owed.
                }
                case REPORTED_ONLY -> lists.lapsed().add(new Item(commitment, round.due(), true, true));
                case EXPECTED_NOT_EVIDENCED -> lists.lapsed().add(new Item(commitment, round.due(), true, false));
                case AFTER_AS_OF -> lists.unknown().add(new Item(commitment, round.due(), true, false));
                case NOT_YET_DUE -> lists.due().add(new Item(commitment, round.due(), true, false));
            }
        }
    }

    private static void deadline(Partnership state, Commitment commitment, LocalDate today, Lists lists) {
        Terms.Deadline deadline = commitment.terms().deadline();
        if (deadline == null || deadline.date() == null || commitment.terms().cadence() != null) {
            return;
        }
        LocalDate by = deadline.date().last();
        Dossier dossier = state.dossiers().of(commitment.ref());
        if (!by.isBefore(today)) {
            lists.due().add(new Item(commitment, by, false, false));
        } else if (dossier.evidence().stream().noneMatch(e -> e.stands())) {
            boolean reported = !dossier.reports().isEmpty();
            LocalDate asOf = asOf(state);
            boolean known = reported || asOf == null || !by.isAfter(asOf);
            (known ? lists.lapsed() : lists.unknown()).add(new Item(commitment, by, false, reported));
        }
    }
}
