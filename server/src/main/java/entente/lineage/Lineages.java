package entente.lineage;

import entente.act.Basis;
import entente.commitment.Commitment;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.reading.Span;
import entente.texts.ReadText;
import entente.texts.Succession;
import entente.wording.Comparison;
import entente.wording.Link;
import entente.wording.WordDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows words through the statements of one snapshot, and so only through what its reader may read. */
public final class Lineages {
    /** How long a page waits for one comparison, in milliseconds. */
    static final long PAGE_WAIT = 1_500;

    private static final long LINE_WAIT = 300;
    private static final long FRONT_WAIT = 20;
    private static final int STATIONS_MAX = 40;

    private final Comparisons comparisons;

    /** @param comparisons compares the texts */
    public Lineages(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The page about two statements. */
    public static String address(Statement earlier, Statement later) {
        return "/texts/" + earlier.ref().shortened() + "/compare/" + later.ref().shortened();
    }

    /** Whether the first of two statements is the earlier. */
    public static boolean inOrder(Statement one, Statement other) {
        return Succession.ORDER.compare(one, other) < 0;
    }

    /** The comparison of two statements; nothing while it is being made, or where a text is not on the record. */
    public Optional<Comparison> comparison(Partnership state, Statement earlier, Statement later, long millis) {
        return comparisons.of(state, earlier, later, millis);
    }

    /** A commitment's line through the other statements. */
    public Line line(Partnership state, Commitment commitment) {
        Optional<Statement> own = state.statements().find(commitment.statement());
        if (own.isEmpty() || !own.get().hasText() || !(commitment.basis() instanceof Basis.Quoted quoted)) {
            return new Line(
                    false, List.of(), own.stream().filter(s -> !s.hasText()).toList());
        }
        List<Span> spans = quoted.passages().stream()
                .map(passage -> new Span(passage.start(), passage.end()))
                .toList();
        return line(state, own.get(), spans);
    }

    /**
     * The line of some words of a statement through the other statements.
     *
     * @param own a statement with a text
     * @param spans where the words stand in it
     */
    public Line line(Partnership state, Statement own, List<Span> spans) {
        List<Station> stations = new ArrayList<>();
        List<Statement> without = new ArrayList<>();
        for (Statement other : Succession.related(state, own)) {
            if (!other.hasText()) {
                without.add(other);
            } else if (stations.size() < STATIONS_MAX) {
                stations.add(station(state, own, other, spans));
            }
        }
        return new Line(true, stations, without);
    }

    private Station station(Partnership state, Statement own, Statement other, List<Span> spans) {
        boolean after = Succession.ORDER.compare(own, other) < 0;
        Statement earlier = after ? own : other;
        Statement later = after ? other : own;
        Optional<Comparison> comparison = comparisons.of(state, earlier, later, LINE_WAIT);
        List<Taken> taken = comparison.stream()
                .flatMap(found -> found.links().stream())
                .filter(link -> spans.stream().anyMatch(span -> meets(span, after ? link.earlier() : link.later())))
                .map(link -> taken(state, earlier, later, link))
                .toList();
        return new Station(other, after, comparison.isEmpty(), taken);
    }

    private static boolean meets(Span span, Span sentence) {
        return span.start() < sentence.end() && sentence.start() < span.end();
    }

    /** A link with the words of both sentences. */
    public Taken taken(Partnership state, Statement earlier, Statement later, Link link) {
        String before = words(state, earlier, link.earlier());
        String after = words(state, later, link.later());
        return new Taken(link, before, after, WordDiff.of(before, after));
    }

    /** The words of a sentence, their white space as single blanks. */
    public String words(Partnership state, Statement statement, Span sentence) {
        ReadText text = comparisons.text(state, statement).orElseThrow();
        return text.words(sentence.start(), sentence.end()).strip().replaceAll("\\s+", " ");
    }

    /**
     * What an officer should know: the weightiest changes of commitments from each statement to the next, those of the
     * latest statement first among equals. Comparisons that are not ready are begun and left out.
     */
    public List<Drift> drift(Partnership state, int most) {
        List<Drift> drift = new ArrayList<>();
        for (Statement later : state.statements().all()) {
            if (later.hasText()) {
                Succession.before(state, later)
                        .ifPresent(earlier -> comparisons
                                .of(state, earlier, later, FRONT_WAIT)
                                .ifPresent(found -> collect(earlier, later, found, drift)));
            }
        }
        drift.sort(Comparator.comparing((Drift one) -> one.change().kind())
                .thenComparing(Drift::later, Succession.ORDER.reversed())
                .thenComparingDouble(one -> -one.link().chance()));
        Set<String> said = new HashSet<>();
        return drift.stream()
                .filter(one -> said.add(one.change().toString()))
                .limit(most)
                .toList();
    }

    private static void collect(Statement earlier, Statement later, Comparison found, List<Drift> drift) {
        for (Link link : found.links()) {
            if (link.commitment()) {
                link.changes().stream()
                        .filter(change -> change.kind().warns())
                        .forEach(change -> drift.add(new Drift(earlier, later, link, change)));
            }
        }
    }
}
