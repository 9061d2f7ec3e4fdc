package entente.texts;

import entente.act.ActRef;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Pages;
import entente.portal.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Opens a text for whoever may work on it, and leads on to the next finding when something was decided. */
public final class Worktable {
    private static final int UNPROCESSABLE = 422;

    private final Pages pages;
    private final Shelf shelf;

    /**
     * @param pages renders
     * @param shelf hands out texts
     */
    public Worktable(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    /** Lets an officer work on a text; 404 if there is none, 403 if this visitor may not. */
    @Nullable
    View work(Visit visit, String id, HttpServletResponse response, Function<Work, Optional<View>> what)
            throws IOException {
        Partnership state = shelf.state(visit);
        Optional<Statement> statement = shelf.statement(state, id);
        Optional<ReadText> text = statement.flatMap(one -> shelf.text(state, one));
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        Optional<Officer> officer = shelf.officer(visit, state).filter(one -> one.worksOn(state, statement.get()));
        if (officer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return null;
        }
        Review review = Review.of(state, statement.get().ref(), text.get().reading());
        Work work = new Work(visit, state, statement.get(), text.get(), Sheet.cards(review), officer.get());
        Optional<View> view = what.apply(work);
        if (view.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        return view.get();
    }

    /** A page of the worktable. */
    View page(Visit visit, String template, TextPage model) {
        return pages.page(visit, template, model);
    }

    /** The same page again, with what is wrong. */
    View again(Visit visit, String template, TextPage model, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        return pages.page(visit, template, model);
    }

    /** Back to the text, to the next finding that nobody has decided; else to where one was. */
    View next(Work work, String done, int from) {
        Partnership state = shelf.state(work.visit());
        List<Sheet.Card> cards =
                shelf.review(state, work.statement()).map(Sheet::cards).orElse(List.of());
        Optional<Sheet.Card> next = cards.stream()
                .filter(card -> card.item().verdict() == Review.Verdict.OPEN)
                .filter(card -> card.item().passage().start() >= from)
                .findFirst()
                .or(() -> cards.stream()
                        .filter(card -> card.item().passage().start() >= from)
                        .findFirst());
        String anchor = next.map(card -> "#card-" + card.name()).orElse("");
        return new RedirectView(address(work.statement().ref()) + "?done=" + done + anchor);
    }

    /** The text's page, after a decision was not accepted. */
    View refused(Work work, @Nullable Refusal refusal, HttpServletResponse response) {
        String told = refusal == null ? work.visit().text("texts.decided-already") : null;
        return again(
                work.visit(),
                "texts/review",
                reviewed(work.visit(), shelf.state(work.visit()), work.statement(), told, refusal),
                response);
    }

    /** The text's page, with a sentence about what was missing. */
    View missing(Work work, String key, HttpServletResponse response) {
        return again(
                work.visit(),
                "texts/review",
                reviewed(
                        work.visit(),
                        shelf.state(work.visit()),
                        work.statement(),
                        work.visit().text(key),
                        null),
                response);
    }

    /** What a visitor sees of a statement. */
    TextPage.Reviewed reviewed(
            Visit visit, Partnership state, Statement statement, @Nullable String done, @Nullable Refusal refusal) {
        Optional<ReadText> text = shelf.text(state, statement);
        List<Sheet.Card> cards =
                shelf.review(state, statement).map(Sheet::cards).orElse(List.of());
        List<Commitment> unplaced = state.register().all().stream()
                .filter(c -> c.current() && c.statement().equals(statement.ref()))
                .filter(c -> Review.passages(c).isEmpty())
                .toList();
        boolean mayDecide = text.isPresent()
                && shelf.officer(visit, state)
                        .filter(officer -> officer.worksOn(state, statement))
                        .isPresent();
        return new TextPage.Reviewed(
                statement,
                text.map(read -> Sheet.of(read, cards)),
                cards,
                text.map(read -> read.reading().positions()).orElse(List.of()),
                text.flatMap(read -> read.reading().refusal()),
                unplaced,
                state.statements().versions(statement.ref()),
                mayDecide ? VersionsController.candidates(state, statement) : List.of(),
                Succession.before(state, statement),
                mayDecide,
                state.releaseOf(statement.ref()).orElse(new Release.AllMembers()),
                new Names(state, visit),
                done,
                refusal);
    }

    /** The path of a statement's page. */
    static String address(ActRef statement) {
        return "/texts/" + statement.shortened();
    }
}
