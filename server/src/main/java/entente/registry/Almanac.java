package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Reader;
import entente.evidence.Evidence;
import entente.partnership.Partnership;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is due and how much there is, computed once for each snapshot and day and shared by the pages that show it, and
 * by readers who may read the same acts: over a long register that takes longer than a page may. Nothing of it outlives
 * the snapshot.
 */
public final class Almanac {
    private static final int DAYS_AHEAD = 365;

    private final Worked<Day, Figures> figures = new Worked<>();
    private final Worked<Partnership, Catalogue> catalogues = new Worked<>();

    private record Day(Partnership state, LocalDate today) {}

    /**
     * What the whole register comes to.
     *
     * @param agenda what is due and what lapsed
     * @param upcoming what falls due within a year, soonest first
     * @param commitments how many stand
     * @param duties how many duties they state
     * @param evidence how many sources show something on the day
     * @param evidenceDue evidence of open commitments that is to be looked at again by the day, the longest due first
     */
    public record Figures(
            Agenda agenda,
            List<Agenda.Item> upcoming,
            long commitments,
            long duties,
            long evidence,
            List<Aged> evidenceDue) {
        /** Copies the lists in. */
        public Figures {
            upcoming = List.copyOf(upcoming);
            evidenceDue = List.copyOf(evidenceDue);
        }
    }

    /** Evidence of a commitment that somebody should look at again. */
    public record Aged(Commitment commitment, Evidence evidence, PartialDate review) {}

    /** The figures of a reader's snapshot on a day. */
    public Figures of(Reader reader, Partnership state, LocalDate today) {
        return figures.of(reader, new Day(state, today), _ -> computed(state, today));
    }

    /** The catalogue of a reader's snapshot. */
    public Catalogue catalogue(Reader reader, Partnership state) {
        return catalogues.of(reader, state, Catalogue::of);
    }

    private static Figures computed(Partnership state, LocalDate today) {
        Agenda.Ahead ahead = Agenda.ahead(state, today, today.plusDays(DAYS_AHEAD));
        Set<ActRef> duties = new HashSet<>();
        List<Aged> aged = new ArrayList<>();
        long commitments = 0;
        long evidence = 0;
        for (Commitment commitment : state.register().all()) {
            if (commitment.current()) {
                commitments++;
                duties.add(state.register().duty(commitment).first().ref());
                for (Evidence one : state.dossiers().of(commitment.ref()).evidence()) {
                    evidence += one.shows(today) ? 1 : 0;
                    age(commitment, one, today, aged);
                }
            }
        }
        aged.sort(Comparator.comparing(one -> one.review().last()));
        return new Figures(ahead.agenda(), ahead.upcoming(), commitments, duties.size(), evidence, aged);
    }

    private static void age(Commitment commitment, Evidence one, LocalDate today, List<Aged> aged) {
        PartialDate review = one.added().review();
        if (review != null && commitment.open() && one.reviewDue(today) && one.shows(today)) {
            aged.add(new Aged(commitment, one, review));
        }
    }
}
