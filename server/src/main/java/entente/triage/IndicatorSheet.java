package entente.triage;

import entente.actor.ActorRegister;
import entente.alert.Alert;
import entente.alert.Calibration;
import entente.alert.IndicatorShelf;
import entente.alert.Judgement;
import entente.alert.Watching;
import entente.article.Language;
import entente.indicator.Explanation;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import entente.intake.Archive;
import entente.portal.Visit;
import entente.surge.Method;
import java.util.List;
import java.util.Optional;

/**
 * What the pages of indicators show.
 *
 * @param visit who looks
 * @param id of the indicator, empty for a new one
 * @param text as it was written or typed
 * @param least how many independent sources are asked for
 * @param outline what the query says; empty while it cannot be read
 * @param fault why it cannot be read, or empty
 * @param trial what it would find, if it was tried
 * @param history earlier versions, the latest first
 * @param commitments what it was tied to, and may be
 * @param method by which its days are judged
 * @param mayWrite whether the visitor may save
 */
public record IndicatorSheet(
        Visit visit,
        String id,
        String text,
        int least,
        List<QueryOutline.Line> outline,
        String fault,
        Optional<Watching.Trial> trial,
        List<IndicatorShelf.Row> history,
        List<Tied> commitments,
        Method method,
        boolean mayWrite) {
    private static final int HITS_MAX = 20;
    private static final int SNIPPETS_MAX = 2;
    private static final List<Indicator> SHIPPED = IndicatorFile.shipped(ActorRegister.shipped());

    /** Copies the lists. */
    public IndicatorSheet {
        outline = List.copyOf(outline);
        history = List.copyOf(history);
        commitments = List.copyOf(commitments);
    }

    /** A commitment, and whether the indicator is tied to it. */
    public record Tied(String ref, String label, boolean tied) {}

    /**
     * One of all.
     *
     * @param shelved the version that runs
     * @param matches how many documents it has matched
     * @param calibration what its verdicts say
     */
    public record Row(Visit visit, IndicatorShelf.Shelved shelved, long matches, Calibration calibration) {
        /** What it is called. */
        public String title() {
            return IndicatorSheet.title(visit, shelved.indicator());
        }

        /** Its verdicts, in words. */
        public String precision() {
            return AlertSheet.precision(visit, calibration);
        }

        /** A verdict on a line, in words. */
        public String verdict(Judgement judgement) {
            return visit.text("watch.verdict." + entente.registry.Naming.slug(judgement.verdict()));
        }

        /** Where a judged story is. */
        public String address(Judgement judgement) {
            return AlertSheet.address(judgement.story());
        }
    }

    /** All of them. */
    public record Rows(List<Row> rows, boolean mayWrite) {
        /** Copies the list. */
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A document that a tried indicator would find.
     *
     * @param kept the document
     * @param snippets the words that make it
     */
    public record Hit(Archive.Kept kept, List<Snippet> snippets) {}

    /** The first documents it would find, with the words that make them. */
    public List<Hit> hits(Watching.Trial tried) {
        return tried.found().stream()
                .limit(HITS_MAX)
                .map(kept -> new Hit(kept, snippets(tried.indicator(), kept)))
                .toList();
    }

    private static List<Snippet> snippets(Indicator indicator, Archive.Kept kept) {
        var shelved =
                new IndicatorShelf.Shelved(0, indicator, "", 1, kept.article().arrived(), "");
        var places = Explanation.of(indicator, kept.article(), entente.actor.ActorRegister.shipped())
                .orElse(List.of());
        return Snippet.of(
                new Alert.Crossing(
                        shelved,
                        List.of(new Alert.Met(kept.article(), places)),
                        Method.REWEIGHTED,
                        Optional.empty(),
                        Calibration.of(1, List.of())),
                SNIPPETS_MAX);
    }

    /** What an indicator of any office is called: by its title if it is one of the shipped ones, else by its id. */
    public static String called(Visit visit, String id) {
        return SHIPPED.stream()
                .filter(each -> each.id().equals(id))
                .map(each -> title(visit, each))
                .findFirst()
                .orElse(id);
    }

    /** What an indicator is called in the visitor's language. */
    static String title(Visit visit, Indicator indicator) {
        return indicator.title(
                switch (visit.language()) {
                    case EN -> Language.ENGLISH;
                    case JA -> Language.JAPANESE;
                    case KO -> Language.KOREAN;
                });
    }
}
