package entente.alert;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.indicator.StandingQueries;
import entente.intake.Intake;
import java.util.List;
import java.util.Set;

/**
 * The indicators of a shelf, running; once another version is saved, by whichever process, that one runs. Not safe for
 * several threads.
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
    public Set<String> match(Article article) {
        long now = shelf.revision();
        if (now != revision) {
            queries.close();
            queries = queries();
            revision = now;
        }
        return queries.match(List.of(article)).getFirst();
    }

    @Override
    public void close() {
        queries.close();
    }
}
