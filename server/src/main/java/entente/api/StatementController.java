package entente.api;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.desk.Desk;
import entente.desk.Review;
import entente.desk.StatementSetting;
import entente.instrument.Statement;
import entente.language.StatementReader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The statements, their texts, and what the reader finds in them. */
@RestController
final class StatementController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Desk desk;
    private final Taxonomy areas;

    StatementController(Desk desk, Taxonomy areas) {
        this.desk = desk;
        this.areas = areas;
    }

    @GetMapping("/api/statements")
    @Described(value = "The statements", gives = Lists.Statements.class)
    ResponseEntity<byte[]> statements(Caller caller) {
        return Answers.json(new Lists.Statements(caller.state().statements().all().stream()
                .map(one -> StatementView.of(caller.state(), one))
                .toList()));
    }

    @GetMapping("/api/statements/{id}")
    @Described(value = "A statement", gives = StatementView.class)
    ResponseEntity<byte[]> statement(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id).map(one -> Answers.json(StatementView.of(caller.state(), one))));
    }

    @GetMapping("/api/statements/{id}/text")
    @Described(value = "The text of a statement, as passages count its code points", media = "text/plain")
    ResponseEntity<byte[]> text(Caller caller, @PathVariable String id) {
        return Answers.of(
                find(caller, id).flatMap(this::bytes).map(bytes -> Answers.bytes(TEXT, bytes, new HttpHeaders())));
    }

    @GetMapping("/api/statements/{id}/review")
    @Described(
            value = "What the reader finds in a statement's text, what people made of it, and the terms to start from",
            gives = ReviewView.class)
    ResponseEntity<byte[]> review(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id)
                .flatMap(one -> bytes(one).map(bytes -> review(caller, one, new String(bytes, StandardCharsets.UTF_8))))
                .map(Answers::json));
    }

    private ReviewView review(Caller caller, Statement statement, String text) {
        var entered = statement.entered();
        Setting setting = StatementSetting.of(caller.state(), entered, areas);
        Reading reading = StatementReader.read(text, Optional.of(entered.language()), setting);
        Review review = Review.of(caller.state(), statement.ref(), reading);
        return ReviewView.of(statement, review);
    }

    static Optional<Statement> find(Caller caller, String id) {
        var statements = caller.state().statements();
        Optional<ActRef> ref = Names.find(id, statements.all().stream().map(Statement::ref));
        return ref.flatMap(statements::find);
    }

    private Optional<byte[]> bytes(Statement statement) {
        return Optional.ofNullable(statement.entered().text())
                .map(DocumentRef::sha256)
                .flatMap(desk::document);
    }
}
