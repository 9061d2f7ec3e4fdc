package entente.desk;

import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Duty;
import entente.commitment.Milestone;
import entente.commitment.Round;
import entente.commitment.Rounds;
import entente.evidence.Dossier;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param of the round of a recurring commitment; or null if it is a deadline or a milestone
     * @param milestone which milestone; or null if it is a round or a deadline
     * @param reported whether a member at least reported it
     */
    public record Item(
            Commitment commitment,
            LocalDate by,
            @Nullable Round of,
            @Nullable Milestone milestone,
            boolean reported) {
        /** What it is, as messages are named. */
        public String kind() {
            return milestone != null ? "milestone" : round() ? "round" : "deadline";
        }

        /** What is due: a milestone's own words, else the commitment's. */
        public Localized words() {
            return milestone != null
                    ? milestone.set().what()
                    : commitment.terms().summary();
        }

        /** Whether it is a round of a recurring commitment; else a deadline. */
        public boolean round() {
            return of != null;
        }
    }

    /**
     * The agenda, and what falls due from the day to a later one, soonest first, the rounds after the next ones too.
     */
    public record Ahead(Agenda agenda, List<Item> upcoming) {
        /** Copies the list in. */
        public Ahead {
            upcoming = List.copyOf(upcoming);
        }
    }

    /** The agenda of a partnership on a day. A duty that stands in several texts is counted once. */
    public static Agenda of(Partnership state, LocalDate today) {
        return ahead(state, today, today).agenda();
    }

    /** What falls due from a day to a later one, soonest first, the rounds after the next ones too. */
    public static List<Item> upcoming(Partnership state, LocalDate today, LocalDate horizon) {
        return ahead(state, today, horizon).upcoming();
    }

    /** Both in one pass: over a long register each takes its time. */
    public static Ahead ahead(Partnership state, LocalDate today, LocalDate horizon) {
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Commitment commitment : state.register().all()) {
            if (!commitment.open()) {
                continue;
            }
            Duty duty = state.register().duty(commitment);
            if (!countedElsewhere(duty, commitment)) {
                rounds(state, duty, commitment, today, horizon, lists);
                deadline(state, duty, commitment, today, lists);
            }
            milestones(commitment, today, lists);
        }
        lists.lapsed().sort(Comparator.comparing(Item::by).reversed());
        lists.due().sort(Comparator.comparing(Item::by));
        lists.unknown().sort(Comparator.comparing(Item::by).reversed());
        lists.upcoming().removeIf(item -> item.by().isAfter(horizon));
        lists.upcoming().sort(Comparator.comparing(Item::by));
        return new Ahead(new Agenda(lists.lapsed(), lists.due(), lists.unknown()), lists.upcoming());
    }

    private record Lists(List<Item> lapsed, List<Item> due, List<Item> unknown, List<Item> upcoming) {
        /** What is still to come, and not only as the next of its kind. */
        void toCome(Item item) {
            due.add(item);
            upcoming.add(item);
        }
    }

    /** The day up to which the record's facts were gathered; null if it is kept from day to day. */
    private static @Nullable LocalDate asOf(Partnership state) {
        return state.founded()
                .map(PartnershipFounded::asOf)
                .map(PartialDate::last)
                .orElse(null);
    }

    /**
     * The day on which the partnership looks: a day has passed when it has passed in the capital of every member.
     *
     * @param now the instant of looking
     */
    public static LocalDate today(Partnership state, Instant now) {
        return state.founded().stream()
                .flatMap(founded -> founded.parties().stream())
                .filter(party -> !party.organ())
                .map(party -> LocalDate.ofInstant(now, party.zone()))
                .min(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The rounds of a commitment up to the day; none if it has no cadence. */
    public static List<Round> rounds(Partnership state, Commitment commitment, LocalDate today) {
        return rounds(state, state.register().duty(commitment), commitment, today, today);
    }

    private static List<Round> rounds(
            Partnership state, Duty duty, Commitment commitment, LocalDate today, LocalDate horizon) {
        Terms.Cadence cadence = commitment.terms().cadence();
        if (cadence == null) {
            return List.of();
        }
        List<Dossier> dossiers = dossiers(state, duty);
        LocalDate made = state.statements()
                .find(commitment.statement())
                .map(Statement::entered)
                .map(entered -> entered.date().first())
                .orElse(today);
        Rounds.Shown shown = new Rounds.Shown(
                dossiers.stream().flatMap(one -> one.held(today).stream()).collect(Collectors.toSet()),
                dossiers.stream().flatMap(one -> one.reported().stream()).collect(Collectors.toSet()),
                Agreed.waived(commitment, voices(state, commitment)),
                Agreed.moved(commitment, voices(state, commitment)));
        return Rounds.of(cadence, made, shown, asOf(state), today, horizon);
    }

    /** What was claimed and shown of a duty, whichever of its texts it was filed under. */
    private static List<Dossier> dossiers(Partnership state, Duty duty) {
        return duty.texts().stream().map(one -> state.dossiers().of(one.ref())).toList();
    }

    /** Whether an earlier text of the same duty is still open and falls due just as this one does. */
    private static boolean countedElsewhere(Duty duty, Commitment commitment) {
        Terms terms = commitment.terms();
        for (Commitment text : duty.texts()) {
            if (text.ref().equals(commitment.ref())) {
                return false;
            }
            Terms other = text.terms();
            boolean alike = terms.cadence() != null
                    ? other.cadence() != null
                            && other.cadence().period().equals(terms.cadence().period())
                    : other.cadence() == null && day(other).equals(day(terms));
            if (text.open() && alike) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PartialDate> day(Terms terms) {
        return Optional.ofNullable(terms.deadline()).map(Terms.Deadline::date);
    }

    /** The bound members whose agreement waives or moves a round: those that take part in the partnership. */
    public static List<MemberId> voices(Partnership state, Commitment commitment) {
        return commitment.terms().members().stream()
                .filter(member -> state.parties().contains(member))
                .toList();
    }

    /**
     * A lapsed commitment stays on the agenda: that it lapsed is what an officer must see. The agenda ends with the
     * round that the day lies in.
     */
    private static void rounds(
            Partnership state, Duty duty, Commitment commitment, LocalDate today, LocalDate horizon, Lists lists) {
        boolean ended = false;
        for (Round round : rounds(state, duty, commitment, today, horizon)) {
            if (round.state() == Round.State.NOT_YET_DUE) {
                lists.upcoming().add(item(commitment, round, false));
            }
            if (!ended) {
                onAgenda(commitment, round, lists);
            }
            ended = ended || !round.due().isBefore(today);
        }
    }

    private static void onAgenda(Commitment commitment, Round round, Lists lists) {
        switch (round.state()) {
            case HELD, WAIVED -> {
                // Shown on the commitment's page; nothing is owed.
            }
            case REPORTED_ONLY -> lists.lapsed().add(item(commitment, round, true));
            case EXPECTED_NOT_EVIDENCED -> lists.lapsed().add(item(commitment, round, false));
            case AFTER_AS_OF -> lists.unknown().add(item(commitment, round, false));
            case NOT_YET_DUE -> lists.due().add(item(commitment, round, false));
        }
    }

    private static Item item(Commitment commitment, Round round, boolean reported) {
        return new Item(commitment, round.due(), round, null, reported);
    }

    /** A milestone is the text's own, whatever else states the duty. */
    private static void milestones(Commitment commitment, LocalDate today, Lists lists) {
        for (Milestone one : commitment.milestones()) {
            if (one.open()) {
                Item item = new Item(commitment, one.by(), null, one, false);
                if (one.overdue(today)) {
                    lists.lapsed().add(item);
                } else {
                    lists.toCome(item);
                }
            }
        }
    }

    private static void deadline(Partnership state, Duty duty, Commitment commitment, LocalDate today, Lists lists) {
        Terms.Deadline deadline = commitment.terms().deadline();
        if (deadline == null || deadline.date() == null || commitment.terms().cadence() != null) {
            return;
        }
        LocalDate by = deadline.date().last();
        if (!by.isBefore(today)) {
            lists.toCome(new Item(commitment, by, null, null, false));
            return;
        }
        List<Dossier> dossiers = dossiers(state, duty);
        if (dossiers.stream().allMatch(one -> one.showing(today).isEmpty())) {
            boolean reported = dossiers.stream().anyMatch(one -> !one.reports().isEmpty());
            LocalDate asOf = asOf(state);
            boolean known = reported || asOf == null || !by.isAfter(asOf);
            (known ? lists.lapsed() : lists.unknown()).add(new Item(commitment, by, null, null, reported));
        }
    }
}
