package entente.registry;

import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Reader;
import entente.evidence.Evidence;
import entente.partnership.Partnership;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is due and how much there is, computed once for each snapshot and day and shared by the pages that show it: over
 * a long register that takes longer than a page may. Nothing of it outlives the snapshot.
 */
public final class Almanac {
    private static final int DAYS_AHEAD = 365;

    private final Map<Reader, Held> held = new ConcurrentHashMap<>();

    private final Map<Reader, Shelved> catalogues = new ConcurrentHashMap<>();

    private record Shelved(Partnership state, Catalogue catalogue) {}

    private record Held(Partnership state, LocalDate today, Figures figures) {}

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
        @Nullable Held known = held.get(reader);
        if (known != null && known.state() == state && known.today().equals(today)) {
            return known.figures();
        }
        Figures figures = computed(state, today);
        held.put(reader, new Held(state, today, figures));
        return figures;
    }

    /** The catalogue of a reader's snapshot. */
    public Catalogue catalogue(Reader reader, Partnership state) {
        @Nullable Shelved known = catalogues.get(reader);
        if (known != null && known.state() == state) {
            return known.catalogue();
        }
        Catalogue catalogue = Catalogue.of(state);
        catalogues.put(reader, new Shelved(state, catalogue));
        return catalogue;
    }

    private static Figures computed(Partnership state, LocalDate today) {
        List<Commitment> current =
                state.register().all().stream().filter(Commitment::current).toList();
        long evidence = current.stream()
                .mapToLong(c -> state.dossiers().of(c.ref()).showing(today).size())
                .sum();
        return new Figures(
                Agenda.of(state, today),
                Agenda.upcoming(state, today, today.plusDays(DAYS_AHEAD)),
                current.size(),
                state.register().duties(current),
                evidence,
                aged(state, current, today));
    }

    private static List<Aged> aged(Partnership state, List<Commitment> current, LocalDate today) {
        List<Aged> aged = new ArrayList<>();
        for (Commitment commitment : current) {
            for (Evidence one : state.dossiers().of(commitment.ref()).evidence()) {
                PartialDate review = one.added().review();
                if (review != null && commitment.open() && one.reviewDue(today) && one.shows(today)) {
                    aged.add(new Aged(commitment, one, review));
                }
            }
        }
        aged.sort(Comparator.comparing(one -> one.review().last()));
        return aged;
    }
}
