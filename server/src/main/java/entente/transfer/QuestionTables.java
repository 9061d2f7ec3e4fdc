package entente.transfer;

import entente.paper.Block;
import entente.paper.Words;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.registry.Objection;
import entente.registry.OpenQuestion;
import entente.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Open questions and contested claims, as tables of a hand-over file; none in files made before these were told. */
final class QuestionTables {
    private static final Localized NONE = Localized.of("en", "");

    private final Visit visit;
    private final Naming naming;
    private final Contents contents;
    private final Map<String, Localized> words;

    QuestionTables(Visit visit, Naming naming, Contents contents) {
        this.visit = visit;
        this.naming = naming;
        this.contents = contents;
        this.words = contents.duties().stream()
                .collect(Collectors.toMap(Contents.Duty::code, Contents.Duty::words, (one, _) -> one));
    }

    void add(List<String> sections, List<Block> blocks) {
        List<OpenQuestion> questions = contents.questions();
        if (questions != null) {
            sections.add("questions");
            blocks.add(new Block.Heading(2, visit.text("layout.section.factors")));
            blocks.add(table(
                    "outlook.",
                    List.of("question", "reading.last", "owner", "review"),
                    List.of(32, 36, 16, 16),
                    questions.stream().map(this::question).toList()));
        }
        List<Objection> objections = contents.objections();
        if (objections != null) {
            sections.add("objections");
            blocks.add(new Block.Heading(2, visit.text("outlook.contested")));
            blocks.add(table(
                    "handover.column.",
                    List.of("since", "code", "who", "words"),
                    List.of(18, 12, 20, 50),
                    objections.stream().map(this::objection).toList()));
        }
    }

    private Block table(String prefix, List<String> columns, List<Integer> widths, List<List<Words>> rows) {
        return rows.isEmpty()
                ? new Block.Paragraph(Words.of(visit.text("overview.nothing")))
                : new Block.Table(
                        columns.stream().map(key -> visit.text(prefix + key)).toList(), widths, rows);
    }

    private List<Words> question(OpenQuestion one) {
        String hanging = one.commitments().stream()
                .map(code -> "\n" + code + " " + naming.words(words.getOrDefault(code, NONE)))
                .collect(Collectors.joining());
        return List.of(
                Words.of(one.code() + " " + naming.words(one.question()) + "\n" + naming.words(one.why()) + hanging),
                Words.of(one.latest().isEmpty() ? visit.text("outlook.unread") : String.join("\n", one.lines(naming))),
                Words.of(naming.post(one.owner())
                        + (one.offered() == null
                                ? ""
                                : "\n" + visit.text("outlook.offered", naming.member(one.offered())))),
                Words.of(naming.date(one.review()) + (one.due() ? "\n" + visit.text("outlook.due") : "")));
    }

    private List<Words> objection(Objection one) {
        return List.of(
                Words.of(visit.time(one.at())),
                Words.of(one.code()),
                Words.of(naming.member(one.by()) + " / " + naming.member(one.author())),
                Words.of(naming.words(one.words())));
    }
}
