package entente.alert;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.indicator.StandingQueries;
import entente.intake.Intake;
import java.util.List;

/**
 * The indicators of a shelf, running; once another version is saved, by whichever process, that one runs. Safe for
 * several threads: who holds the archive may wait for who matches, and who matches waits for nobody.
 */
public final class StandingSet implements Intake.Matching, AutoCloseable {
    private final IndicatorShelf shelf;
    private final ActorRegister register;
    private StandingQueries queries;
    private long revision;

    /** Runs what is on the shelf. */
    public StandingSet(IndicatorShelf shelf, ActorRegister register) {
        this.shelf = shelf;
        this.register = register;
        this.revision = shelf.revision();
        this.queries = queries();
    }

    private StandingQueries queries() {
        return StandingQueries.of(
                shelf.all().stream().map(IndicatorShelf.Shelved::indicator).toList(), register);
    }

    @Override
    public synchronized Intake.Matched match(Article article) {
        return new Intake.Matched(revision, queries.match(List.of(article)).getFirst());
    }

    @Override
    public long revision() {
        long saved = shelf.revision();
        synchronized (this) {
            if (saved != revision) {
                queries.close();
                queries = queries();
                revision = saved;
            }
        }
        return saved;
    }

    @Override
    public synchronized void close() {
        queries.close();
    }
}
