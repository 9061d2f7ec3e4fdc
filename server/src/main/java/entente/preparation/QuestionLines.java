package entente.preparation;

import entente.paper.Block;
import entente.paper.Words;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.registry.Objection;
import entente.registry.OpenQuestion;
import java.net.URI;
import java.util.List;

/** Open questions and contested claims, as tables of a pack; nothing where there is none. */
final class QuestionLines {
    private final Visit visit;
    private final Naming naming;
    private final URI home;
    private final List<Block> blocks;

    QuestionLines(Visit visit, Naming naming, URI home, List<Block> blocks) {
        this.visit = visit;
        this.naming = naming;
        this.home = home;
        this.blocks = blocks;
    }

    void add(Pack pack) {
        if (pack.questions() != null && !pack.questions().isEmpty()) {
            blocks.add(new Block.Heading(2, visit.text("layout.section.factors")));
            blocks.add(new Block.Table(
                    heads("question", "reading.last", "owner", "review"),
                    List.of(32, 36, 16, 16),
                    pack.questions().stream().map(this::question).toList()));
        }
        if (pack.objections() != null && !pack.objections().isEmpty()) {
            blocks.add(new Block.Heading(2, visit.text("outlook.contested")));
            blocks.add(new Block.Bullets(
                    pack.objections().stream().map(this::objection).toList()));
        }
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(key -> visit.text("outlook." + key)).toList();
    }

    private List<Words> question(OpenQuestion one) {
        String codes = one.commitments().isEmpty() ? "" : " (" + String.join(", ", one.commitments()) + ")";
        String due = one.due() ? "\n" + visit.text("outlook.due") : "";
        return List.of(
                Words.of(one.code() + " " + naming.words(one.question()) + codes)
                        .to(home.resolve("/factors/" + one.ref().shortened()).toString()),
                Words.of(one.latest().isEmpty() ? visit.text("outlook.unread") : String.join("\n", one.lines(naming))),
                Words.of(naming.post(one.owner())),
                Words.of(naming.date(one.review()) + due));
    }

    private Words objection(Objection one) {
        return Words.of(visit.text(
                        "outlook.objection",
                        one.code(),
                        naming.member(one.by()),
                        naming.member(one.author()),
                        naming.words(one.words())))
                .to(home.resolve("/record/acts/" + one.contested().shortened()).toString());
    }
}
