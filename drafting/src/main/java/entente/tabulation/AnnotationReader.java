package entente.tabulation;

import static entente.tabulation.AnnotationWriter.AGAINST;
import static entente.tabulation.AnnotationWriter.CONTEST;
import static entente.tabulation.AnnotationWriter.DROPPED;
import static entente.tabulation.AnnotationWriter.MEMBER;
import static entente.tabulation.AnnotationWriter.MILESTONE;
import static entente.tabulation.AnnotationWriter.NOTE;
import static entente.tabulation.AnnotationWriter.OUTCOME;
import static entente.tabulation.AnnotationWriter.OUTCOME_ON;
import static entente.tabulation.AnnotationWriter.RESTS_ON;
import static entente.tabulation.AnnotationWriter.SOURCE;
import static entente.tabulation.AnnotationWriter.SOURCE_DATE;
import static entente.tabulation.AnnotationWriter.SOURCE_URL;
import static entente.tabulation.AnnotationWriter.UNTIL;
import static entente.tabulation.AnnotationWriter.WHAT;
import static entente.tabulation.AnnotationWriter.WORDS;
import static entente.tabulation.Fault.Rule.LINE_STAYS;
import static entente.tabulation.Fault.Rule.NOT_ITS_LINE;
import static entente.tabulation.Fault.Rule.NOT_LINES;

import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneEnd;
import entente.act.EvidenceAct.ContestEnded;
import entente.commitment.Commitment;
import entente.partnership.Partnership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of milestones and of contested claims. A line that names an act says what the record says, or besides
 * how it ended; one that names none is new. Nothing is taken away: a line that was there must be there.
 */
final class AnnotationReader {
    private static final Set<String> AIM = Set.of(UNTIL, WHAT);
    private static final Set<String> CLOSING = Set.of(OUTCOME, OUTCOME_ON, NOTE, RESTS_ON);
    private static final Set<String> OBJECTION = Set.of(AGAINST, WORDS, SOURCE, SOURCE_URL, SOURCE_DATE);
    private static final Set<String> DROPPING = Set.of(DROPPED);

    private AnnotationReader() {}

    /** What a row says of both that is not on the record yet. */
    static List<Annotation> of(EntryReader cells, Partnership state, Optional<Commitment> known) {
        List<Annotation> said = new ArrayList<>();
        cells.attempt(() -> milestones(
                        cells, known.map(AnnotationWriter::milestones).orElse(List.of())))
                .ifPresent(said::addAll);
        cells.attempt(() -> contests(
                        cells,
                        known.map(one -> AnnotationWriter.contests(state, one)).orElse(List.of())))
                .ifPresent(said::addAll);
        return said;
    }

    private static List<Annotation> milestones(EntryReader cells, List<Map<String, String>> before) throws BadCell {
        Column column = Column.MILESTONES;
        List<Annotation> said = new ArrayList<>();
        for (Map<String, String> line : news(cells, column, MILESTONE, before, CLOSING)) {
            AnnotationLine one = new AnnotationLine(column, line);
            one.only(line.containsKey(MILESTONE) ? CLOSING : AIM, Set.of(MILESTONE));
            said.add(
                    line.containsKey(MILESTONE)
                            ? new Annotation.Closed(new MilestoneClosed(
                                    one.act(MILESTONE),
                                    one.choice(OUTCOME, MilestoneEnd.values()),
                                    one.date(OUTCOME_ON),
                                    one.acts(RESTS_ON),
                                    one.words(NOTE)))
                            : new Annotation.Aim(one.words(WHAT), one.date(UNTIL)));
        }
        return said;
    }

    private static List<Annotation> contests(EntryReader cells, List<Map<String, String>> before) throws BadCell {
        Column column = Column.CONTESTS;
        List<Annotation> said = new ArrayList<>();
        for (Map<String, String> line : news(cells, column, CONTEST, before, DROPPING)) {
            AnnotationLine one = new AnnotationLine(column, line);
            one.only(line.containsKey(CONTEST) ? DROPPING : OBJECTION, Set.of(CONTEST, MEMBER));
            said.add(
                    line.containsKey(CONTEST)
                            ? new Annotation.Dropped(new ContestEnded(one.act(CONTEST), one.text(DROPPED)))
                            : new Annotation.Objection(one.act(AGAINST), one.words(WORDS), one.source()));
        }
        return said;
    }

    /** The lines that say something new: of one that is on the record, its name and what is added to it. */
    private static List<Map<String, String>> news(
            EntryReader cells, Column column, String name, List<Map<String, String>> before, Set<String> ends)
            throws BadCell {
        List<Map<String, String>> lines =
                CellLines.read(cells.cell(column)).orElseThrow(() -> new BadCell(column, NOT_LINES, "[name] text"));
        Map<String, Map<String, String>> known = new HashMap<>();
        before.forEach(line -> known.put(line.getOrDefault(name, ""), line));
        Set<String> missing = new LinkedHashSet<>(known.keySet());
        List<Map<String, String>> news = new ArrayList<>();
        for (Map<String, String> line : lines) {
            String id = line.get(name);
            if (id == null) {
                news.add(line);
                continue;
            }
            Map<String, String> recorded = known.get(id);
            if (recorded == null || !missing.remove(id)) {
                throw new BadCell(column, NOT_ITS_LINE, shortened(id));
            }
            Map<String, String> more = new HashMap<>(line);
            for (Map.Entry<String, String> part : recorded.entrySet()) {
                String now = more.remove(part.getKey());
                if (!part.getValue().strip().replaceAll("\\R", "\n").equals(now)) {
                    throw new BadCell(column, LINE_STAYS, shortened(id) + " " + part.getKey());
                }
            }
            if (!more.isEmpty()) {
                if (ends.stream().anyMatch(recorded::containsKey)) {
                    throw new BadCell(column, LINE_STAYS, shortened(id));
                }
                more.put(name, id);
                news.add(more);
            }
        }
        if (!missing.isEmpty()) {
            throw new BadCell(column, LINE_STAYS, shortened(missing.iterator().next()));
        }
        return news;
    }

    /** As much of an act's name as pages show. */
    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), 12));
    }
}
