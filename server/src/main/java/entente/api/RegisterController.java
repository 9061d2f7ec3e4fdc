package entente.api;

import entente.act.ActRef;
import entente.board.Board;
import entente.commitment.Commitment;
import entente.registry.WordSearch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of commitments, as JSON and as CSV. */
@RestController
final class RegisterController {
    private static final String PATH = "/api/commitments";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WordSearch words;

    RegisterController(WordSearch words) {
        this.words = words;
    }

    @GetMapping(PATH)
    @Described(
            value = "The register: commitments by words, member, area, force, kind, status or statement",
            gives = Lists.Commitments.class,
            query = {
                Parameters.Q,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.FORCE,
                Parameters.KIND,
                Parameters.STATUS,
                Parameters.STATEMENT,
                Parameters.REPLACED,
                Parameters.SORT,
                Parameters.PAGE,
                Parameters.LIMIT
            })
    ResponseEntity<byte[]> commitments(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Page.of(asked)
                .then(page -> found(caller, asked).map(found -> page(caller, asked, page, found))));
    }

    private static ResponseEntity<byte[]> page(
            Caller caller, Map<String, String> asked, Page page, List<Commitment> found) {
        List<CommitmentRow> rows =
                page.of(found).stream().map(c -> CommitmentRow.of(caller, c)).toList();
        return Answers.json(
                new Lists.Commitments(found.size(), page.number(), rows), page.links(PATH, asked, found.size()));
    }

    @GetMapping("/api/commitments.csv")
    @Described(
            value = "The same as a table for spreadsheets, whole; bom=true marks it as UTF-8 for those that ask for it",
            media = "text/csv",
            query = {
                Parameters.Q,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.FORCE,
                Parameters.KIND,
                Parameters.STATUS,
                Parameters.STATEMENT,
                Parameters.REPLACED,
                Parameters.SORT,
                Parameters.LANGUAGE,
                Parameters.BOM
            })
    ResponseEntity<byte[]> table(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Parameters.flag(asked, Parameters.BOM)
                .then(marked -> found(caller, asked).map(found -> table(caller, asked, marked, found))));
    }

    private static ResponseEntity<byte[]> table(
            Caller caller, Map<String, String> asked, boolean marked, List<Commitment> found) {
        String language = asked.getOrDefault(Parameters.LANGUAGE, "en");
        String table = (marked ? RegisterCsv.BYTE_ORDER_MARK : "")
                + RegisterCsv.format(caller.state(), found, caller.today(), language);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"commitments.csv\"");
        return Answers.bytes(CSV, table.getBytes(StandardCharsets.UTF_8), headers);
    }

    @GetMapping("/api/board")
    @Described(
            value = "Claim, evidence and assessment for each commitment and member, and how far assessors agree",
            gives = BoardView.Whole.class,
            query = {Parameters.AREA, Parameters.PAGE, Parameters.LIMIT})
    ResponseEntity<byte[]> board(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Page.of(asked)
                .then(page -> found(caller, asked).map(found -> {
                    Board whole = Board.of(caller.state(), found, caller.today());
                    Board shown = new Board(page.of(whole.rows()));
                    return Answers.json(
                            BoardView.Whole.of(whole, shown, page.number()),
                            page.links("/api/board", asked, found.size()));
                })));
    }

    @GetMapping(PATH + "/{id}")
    @Described(
            value = "A commitment: terms, basis, standing, leads, rounds, links, dossier, history",
            gives = CommitmentView.class)
    ResponseEntity<byte[]> commitment(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id).map(one -> Answers.json(CommitmentView.of(caller, one))));
    }

    static Optional<Commitment> find(Caller caller, String id) {
        var register = caller.state().register();
        Optional<ActRef> ref = Names.find(id, register.all().stream().map(Commitment::ref));
        return ref.flatMap(register::find);
    }

    private Checked<List<Commitment>> found(Caller caller, Map<String, String> asked) {
        return RegisterQuery.of(asked, caller.state())
                .map(query -> query.find(caller.state(), caller.today(), words.of(caller.reader())));
    }
}
