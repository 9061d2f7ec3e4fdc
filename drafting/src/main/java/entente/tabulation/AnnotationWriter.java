package entente.tabulation;

import entente.act.ActRef;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.commitment.Commitment;
import entente.commitment.Milestone;
import entente.evidence.Contest;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Milestones and contested claims as lines, as many as a cell holds; {@link AnnotationReader} reads them. */
final class AnnotationWriter {
    static final String MILESTONE = "milestone";
    static final String UNTIL = "until";
    static final String WHAT = "what";
    static final String OUTCOME = "outcome";
    static final String OUTCOME_ON = "outcome_on";
    static final String NOTE = "note";
    static final String RESTS_ON = "rests_on";
    static final String CONTEST = "contest";
    static final String MEMBER = "member";
    static final String AGAINST = "against";
    static final String WORDS = "words";
    static final String SOURCE = "source";
    static final String SOURCE_URL = "source_url";
    static final String SOURCE_DATE = "source_date";
    static final String DROPPED = "dropped";

    private AnnotationWriter() {}

    static void put(Map<String, String> cells, Partnership state, Commitment commitment) {
        put(cells, Column.MILESTONES, milestones(commitment));
        put(cells, Column.CONTESTS, contests(state, commitment));
    }

    private static void put(Map<String, String> cells, Column column, List<Map<String, String>> lines) {
        if (!lines.isEmpty()) {
            cells.put(column.label(), lines.stream().map(CellLines::spelt).collect(Collectors.joining("\n")));
        }
    }

    static List<Map<String, String>> milestones(Commitment commitment) {
        return fitting(
                commitment.milestones().stream().map(AnnotationWriter::parts).toList());
    }

    static List<Map<String, String>> contests(Partnership state, Commitment commitment) {
        return fitting(state.dossiers().of(commitment.ref()).contests().stream()
                .map(AnnotationWriter::parts)
                .toList());
    }

    private static List<Map<String, String>> fitting(List<Map<String, String>> lines) {
        List<Map<String, String>> fitting = new ArrayList<>();
        int length = 0;
        for (Map<String, String> line : lines) {
            length += CellLines.spelt(line).length() + 1;
            if (length > Table.CELL_MAX) {
                break;
            }
            fitting.add(line);
        }
        return fitting;
    }

    private static Map<String, String> parts(Milestone milestone) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(MILESTONE, milestone.ref().value());
        parts.put(UNTIL, milestone.set().by().value());
        words(parts, WHAT, milestone.set().what());
        MilestoneClosed closed = milestone.closed();
        if (closed != null) {
            parts.put(OUTCOME, EntryWriter.slug(closed.end()));
            parts.put(OUTCOME_ON, closed.on().value());
            words(parts, NOTE, closed.note());
            if (!closed.restsOn().isEmpty()) {
                parts.put(
                        RESTS_ON,
                        closed.restsOn().stream().map(ActRef::value).collect(Collectors.joining(EntryWriter.BETWEEN)));
            }
        }
        return parts;
    }

    private static Map<String, String> parts(Contest contest) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(CONTEST, contest.ref().value());
        parts.put(MEMBER, contest.author().value());
        parts.put(AGAINST, contest.contested().contested().value());
        words(parts, WORDS, contest.contested().words());
        Source source = contest.contested().source();
        if (source != null) {
            parts.put(SOURCE, source.title());
            if (source.url() != null) {
                parts.put(SOURCE_URL, source.url());
            }
            if (source.date() != null) {
                parts.put(SOURCE_DATE, source.date().value());
            }
        }
        if (contest.ended() != null) {
            parts.put(DROPPED, contest.ended());
        }
        return parts;
    }

    private static void words(Map<String, String> parts, String name, Localized words) {
        words.in().forEach((language, text) -> parts.put(name + "_" + language, text));
    }
}
