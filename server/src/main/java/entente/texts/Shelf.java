package entente.texts;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Addressed;
import entente.portal.Visit;
import java.util.Optional;

/** Hands out what a visitor may see: the record as that visitor may read it, a statement of it, its text. */
public final class Shelf {
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
        return Addressed.find(state.statements().all(), Statement::ref, name);
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
