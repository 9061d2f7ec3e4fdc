package entente.alert;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.StandingQueries;
import entente.intake.Archive;
import entente.intake.Intake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office's archive with everything that works on it. Several threads may use one, and several processes may each
 * have one over the same archive.
 */
public final class Watching implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Archive archive;
    private final ActorRegister register = ActorRegister.shipped();
    private final IndicatorShelf shelf;
    private final Judgements judgements;
    private @Nullable StandingSet standing;
    private @Nullable Intake intake;

    /** Takes an archive over: closing this closes it. */
    public Watching(Archive archive, Instant now) {
        this.archive = archive;
        this.shelf = new IndicatorShelf(archive.file(), register, now);
        this.judgements = new Judgements(archive.file());
    }

    /** What has come in. */
    public Archive archive() {
        return archive;
    }

    /** The register of names. */
    public ActorRegister register() {
        return register;
    }

    /** The indicators. */
    public IndicatorShelf shelf() {
        return shelf;
    }

    /** The verdicts. */
    public Judgements judgements() {
        return judgements;
    }

    /** The inbox as it stands now. */
    public Inbox inbox() {
        return new Inbox(archive, shelf, judgements, register);
    }

    /** The chain that documents go through; opened when first asked for. */
    public synchronized Intake intake() {
        if (intake == null) {
            StandingSet set = new StandingSet(shelf, register);
            standing = set;
            intake = new Intake(archive, set);
        }
        return intake;
    }

    /**
     * What an indicator would find.
     *
     * @param indicator as it was read
     * @param looked how many documents were looked at, the latest ones
     * @param found those it matches, the last published first
     */
    public record Trial(Indicator indicator, int looked, List<Archive.Kept> found) {
        /** Copies the list. */
        public Trial {
            found = List.copyOf(found);
        }
    }

    /**
     * Tries an indicator against the latest documents; nothing is saved.
     *
     * @throws Fault naming the place and rule of the first fault
     */
    public Trial tryOut(String text, int most) throws Fault {
        Indicator indicator = IndicatorShelf.one(text, register);
        List<Archive.Kept> all = archive.newest(most);
        List<Archive.Kept> found = new ArrayList<>();
        try (StandingQueries queries = StandingQueries.of(List.of(indicator), register)) {
            List<Set<String>> matches =
                    queries.match(all.stream().map(Archive.Kept::article).toList());
            for (int i = 0; i < all.size(); i++) {
                if (!matches.get(i).isEmpty()) {
                    found.add(all.get(i));
                }
            }
        }
        return new Trial(indicator, all.size(), found);
    }

    /**
     * Saves an indicator and holds the whole archive against it.
     *
     * @throws Fault naming the place and rule of the first fault
     */
    public Indicator save(String text, int least, String who, Instant at) throws Fault {
        Indicator indicator = IndicatorShelf.one(text, register);
        try (StandingQueries queries = StandingQueries.of(List.of(indicator), register)) {
            // What comes in while the archive is looked through is held against the new version by the chain.
            shelf.save(text, least, who, at);
            List<String> found = new ArrayList<>();
            long number = 0;
            for (List<Archive.Numbered> batch = archive.numbered(number, BATCH);
                    !batch.isEmpty();
                    batch = archive.numbered(number, BATCH)) {
                List<Article> articles =
                        batch.stream().map(each -> each.kept().article()).toList();
                List<Set<String>> matches = queries.match(articles);
                for (int i = 0; i < articles.size(); i++) {
                    if (!matches.get(i).isEmpty()) {
                        found.add(articles.get(i).id());
                    }
                }
                number = batch.getLast().number();
            }
            archive.rematch(indicator.id(), found, number);
        }
        return indicator;
    }

    @Override
    public synchronized void close() {
        if (standing != null) {
            standing.close();
        }
        archive.close();
    }
}
