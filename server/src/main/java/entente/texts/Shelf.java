package entente.texts;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Visit;
import java.util.List;
import java.util.Optional;

/** Hands out what a visitor may see: the record as that visitor may read it, a statement of it, its text. */
public final class Shelf {
    private static final int NAME_MIN = 12;

    private final Desk desk;
    private final Readings readings;

    /**
     * @param desk holds the record
     * @param readings reads its texts
     */
    public Shelf(Desk desk, Readings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    /** The record as the visitor may read it. */
    Partnership state(Visit visit) {
        return desk.snapshot(visit.who()
                .<Reader>map(account -> new Reader.Of(account.member()))
                .orElseGet(Reader.Anyone::new));
    }

    /** The officer who visits, if it is one who may work on texts. */
    Optional<Officer> officer(Visit visit, Partnership state) {
        return visit.who().flatMap(account -> Officer.of(state, account));
    }

    /** The statement whose name begins so; nothing if there is none or more than one. */
    Optional<Statement> statement(Partnership state, String name) {
        if (!name.matches("[0-9a-f]{" + NAME_MIN + ",64}")) {
            return Optional.empty();
        }
        List<Statement> all = state.statements().all().stream()
                .filter(statement -> statement.ref().value().startsWith(name))
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** A statement's text, if it is on the record. */
    Optional<ReadText> text(Partnership state, Statement statement) {
        return readings.of(state, statement);
    }

    /** A statement's text with what the reader found and people decided. */
    Optional<Review> review(Partnership state, Statement statement) {
        return text(state, statement).map(text -> Review.of(state, statement.ref(), text.reading()));
    }
}
