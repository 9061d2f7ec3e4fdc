package entente.desk;

import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Terms;
import entente.commitment.Commitment;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The agenda of a partnership on a day. A duty that stands in several texts is counted once. */
    public static Agenda of(Partnership state, LocalDate today) {
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Commitment commitment : state.register().all()) {
            if (commitment.open() && !countedElsewhere(state, commitment)) {
                rounds(state, commitment, today, lists);
                deadline(state, commitment, today, lists);
            }
            milestones(commitment, today, lists);
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
        return rounds(state, commitment, today, today);
    }

    private static List<Round> rounds(Partnership state, Commitment commitment, LocalDate today, LocalDate horizon) {
        Terms.Cadence cadence = commitment.terms().cadence();
        if (cadence == null) {
            return List.of();
        }
        List<Dossier> dossiers = dossiers(state, commitment);
        LocalDate made = state.statements()
                .find(commitment.statement())
                .map(Statement::entered)
                .map(entered -> entered.date().first())
                .orElse(today);
        Rounds.Shown shown = new Rounds.Shown(
                dossiers.stream().flatMap(one -> one.held(today).stream()).collect(Collectors.toSet()),
                dossiers.stream().flatMap(one -> one.reported().stream()).collect(Collectors.toSet()),
                waived(state, commitment),
                moved(state, commitment));
        return Rounds.of(cadence, made, shown, asOf(state), today, horizon);
    }

    /** What was claimed and shown of a duty, whichever of its texts it was filed under. */
    private static List<Dossier> dossiers(Partnership state, Commitment commitment) {
        return state.register().duty(commitment).texts().stream()
                .map(one -> state.dossiers().of(one.ref()))
                .toList();
    }

    /** Whether an earlier text of the same duty is still open and falls due just as this one does. */
    private static boolean countedElsewhere(Partnership state, Commitment commitment) {
        Terms terms = commitment.terms();
        for (Commitment text : state.register().duty(commitment).texts()) {
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

    /** The rounds that every bound member which takes part agreed not to hold. */
    private static Set<LocalDate> waived(Partnership state, Commitment commitment) {
        List<MemberId> voices = voices(state, commitment);
        return commitment.waivers().stream()
                .map(Commitment.Waiver::due)
                .filter(due -> voices.stream().allMatch(member -> commitment.waivedBy(member, due)))
                .collect(Collectors.toSet());
    }

    /** The rounds for which every bound member that takes part named the same other day. */
    private static Map<LocalDate, LocalDate> moved(Partnership state, Commitment commitment) {
        if (commitment.moves().isEmpty()) {
            return Map.of();
        }
        List<MemberId> voices = voices(state, commitment);
        Map<LocalDate, LocalDate> moved = new HashMap<>();
        for (Commitment.Move move : commitment.moves()) {
            boolean agreed = !move.to().equals(move.due())
                    && voices.stream()
                            .allMatch(member ->
                                    commitment.movedBy(member, move.due()).equals(Optional.of(move.to())));
            if (agreed) {
                moved.put(move.due(), move.to());
            }
        }
        return moved;
    }

    /** The bound members whose agreement waives or moves a round: those that take part in the partnership. */
    public static List<MemberId> voices(Partnership state, Commitment commitment) {
        return commitment.terms().members().stream()
                .filter(member -> state.parties().contains(member))
                .toList();
    }

    /** What falls due from a day to a later one, soonest first, the rounds after the next ones too. */
    public static List<Item> upcoming(Partnership state, LocalDate today, LocalDate horizon) {
        List<Item> items = new ArrayList<>();
        Lists lists = new Lists(new ArrayList<>(), items, new ArrayList<>());
        for (Commitment commitment : state.register().all()) {
            if (commitment.open() && !countedElsewhere(state, commitment)) {
                rounds(state, commitment, today, horizon).stream()
                        .filter(round -> round.state() == Round.State.NOT_YET_DUE)
                        .forEach(round -> items.add(item(commitment, round, false)));
                deadline(state, commitment, today, lists);
            }
            milestones(commitment, today, lists);
        }
        items.removeIf(item -> item.by().isAfter(horizon));
        items.sort(Comparator.comparing(Item::by));
        return items;
    }

    /** A lapsed commitment stays on the agenda: that it lapsed is what an officer must see. */
    private static void rounds(Partnership state, Commitment commitment, LocalDate today, Lists lists) {
        for (Round round : rounds(state, commitment, today)) {
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
    }

    private static Item item(Commitment commitment, Round round, boolean reported) {
        return new Item(commitment, round.due(), round, null, reported);
    }

    /** A milestone is the text's own, whatever else states the duty. */
    private static void milestones(Commitment commitment, LocalDate today, Lists lists) {
        if (commitment.open()) {
            for (Milestone one : commitment.milestones()) {
                if (one.open()) {
                    (one.overdue(today) ? lists.lapsed() : lists.due())
                            .add(new Item(commitment, one.by(), null, one, false));
                }
            }
        }
    }

    private static void deadline(Partnership state, Commitment commitment, LocalDate today, Lists lists) {
        Terms.Deadline deadline = commitment.terms().deadline();
        if (deadline == null || deadline.date() == null || commitment.terms().cadence() != null) {
            return;
        }
        LocalDate by = deadline.date().last();
        List<Dossier> dossiers = dossiers(state, commitment);
        if (!by.isBefore(today)) {
            lists.due().add(new Item(commitment, by, null, null, false));
        } else if (dossiers.stream().allMatch(one -> one.showing(today).isEmpty())) {
            boolean reported = dossiers.stream().anyMatch(one -> !one.reports().isEmpty());
            LocalDate asOf = asOf(state);
            boolean known = reported || asOf == null || !by.isAfter(asOf);
            (known ? lists.lapsed() : lists.unknown()).add(new Item(commitment, by, null, null, reported));
        }
    }
}
