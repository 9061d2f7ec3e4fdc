package entente.api;

import entente.act.ActRef;
import entente.instrument.Statement;
import entente.lineage.Line;
import entente.lineage.Station;
import entente.lineage.Taken;
import entente.reading.Span;
import entente.wording.Change;
import entente.wording.Comparison;
import entente.wording.Link;
import entente.wording.Relation;
import java.util.List;

/** How wordings of two statements are answered. */
final class WordingView {
    private static final int PERCENT = 100;

    private WordingView() {}

    /** A sentence, in code points of its text. */
    record Sentence(int start, int end) {
        static Sentence of(Span span) {
            return new Sentence(span.start(), span.end());
        }
    }

    /** A change an officer should know. */
    record Changed(Change.Kind kind, String earlier, String later) {
        static Changed of(Change change) {
            return new Changed(change.kind(), change.earlier(), change.later());
        }
    }

    /** A later sentence that takes up an earlier one; confidence in percent. */
    record Linked(
            Sentence earlier,
            Sentence later,
            Relation relation,
            boolean commitment,
            int confidence,
            String reason,
            List<Changed> changes) {
        static Linked of(Link link) {
            return new Linked(
                    Sentence.of(link.earlier()),
                    Sentence.of(link.later()),
                    link.relation(),
                    link.commitment(),
                    (int) Math.round(link.chance() * PERCENT),
                    link.reason(),
                    link.changes().stream().map(Changed::of).toList());
        }
    }

    /** What a later statement took from an earlier one, dropped, and has anew. */
    record Compared(ActRef earlier, ActRef later, List<Linked> links, List<Sentence> dropped, List<Sentence> fresh) {
        static Compared of(Statement earlier, Statement later, Comparison comparison) {
            return new Compared(
                    earlier.ref(),
                    later.ref(),
                    comparison.links().stream().map(Linked::of).toList(),
                    comparison.dropped().stream().map(Sentence::of).toList(),
                    comparison.fresh().stream().map(Sentence::of).toList());
        }
    }

    /** A sentence taken up, with the words of both. */
    record Told(Linked link, String earlier, String later) {
        static Told of(Taken taken) {
            return new Told(Linked.of(taken.link()), taken.earlier(), taken.later());
        }
    }

    /** A statement on a commitment's line; silent where nothing is taken up. */
    record Stop(ActRef statement, String code, boolean after, List<Told> taken) {
        static Stop of(Station station) {
            return new Stop(
                    station.statement().ref(),
                    station.statement().entered().code(),
                    station.after(),
                    station.taken().stream().map(Told::of).toList());
        }
    }

    /** A commitment's line through all other statements with a text, by date; and those without one. */
    record Followed(boolean quoted, List<Stop> stations, List<ActRef> without) {
        static Followed of(Line line) {
            return new Followed(
                    line.quoted(),
                    line.stations().stream().map(Stop::of).toList(),
                    line.without().stream().map(Statement::ref).toList());
        }
    }
}
