package entente.preparation;

import entente.paper.Block;
import entente.paper.Words;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.registry.Ongoing;
import java.net.URI;
import java.util.List;

/** What members are in the middle of, as lines of a pack. */
final class OngoingLines {
    private OngoingLines() {}

    static Block of(Visit visit, Naming naming, URI home, List<Ongoing> all) {
        if (all.isEmpty()) {
            return new Block.Paragraph(Words.of(visit.text("overview.nothing")));
        }
        return new Block.Bullets(all.stream()
                .map(one -> Words.of(one.code() + " " + naming.words(one.title()) + " · "
                                + visit.text("meetings.pack.ongoing." + Naming.slug(one.kind()), one.done(), one.of()))
                        .to(home.resolve(one.address()).toString()))
                .toList());
    }
}
