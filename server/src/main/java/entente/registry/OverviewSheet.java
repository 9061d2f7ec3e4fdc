package entente.registry;

import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.factor.Factor;
import entente.lineage.Drift;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The front page: what is due, what was expected and is not evidenced, what changed, who is in office.
 *
 * @param naming how things are called
 * @param commitments how many stand in the register
 * @param duties how many duties they state, each counted once
 * @param agenda what is due and what lapsed
 * @param ahead how many things fall due within 30, 90 and 365 days
 * @param evidence how many sources show something
 * @param years the years of the picture, oldest first
 * @param rows the picture: recurring commitments and what is known of each year
 * @param drift changes of wording that an officer should know
 * @param latest the latest acts, newest first
 * @param offices who holds the posts that matter most
 * @param reviews open questions that are to be looked at again by now
 * @param evidenceDue evidence that is to be looked at again by now, of open commitments
 * @param today the day of looking
 */
public record OverviewSheet(
        Naming naming,
        long commitments,
        long duties,
        Agenda agenda,
        SortedMap<Integer, Long> ahead,
        long evidence,
        List<Integer> years,
        List<Row> rows,
        List<Drift> drift,
        List<Standing> latest,
        List<Post> offices,
        List<Factor> reviews,
        List<Almanac.Aged> evidenceDue,
        LocalDate today) {
    private static final int LATEST_MAX = 8;
    private static final int YEARS_MAX = 5;
    private static final int ROWS_MAX = 14;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    /** A recurring commitment and, for each year, the rounds due in it. */
    public record Row(Commitment commitment, List<List<Round>> byYear) {}

    static OverviewSheet of(
            Partnership state, Naming naming, Almanac.Figures figures, List<Drift> drift, LocalDate today) {
        List<Integer> years = new ArrayList<>();
        for (int year = today.getYear() - YEARS_MAX + 1; year <= today.getYear(); year++) {
            years.add(year);
        }
        SortedMap<Integer, Long> ahead = new TreeMap<>();
        List<Agenda.Item> upcoming = figures.upcoming();
        for (int days : DAYS) {
            LocalDate horizon = today.plusDays(days);
            ahead.put(
                    days,
                    upcoming.stream()
                            .filter(item -> !item.by().isAfter(horizon))
                            .count());
        }
        return new OverviewSheet(
                naming,
                figures.commitments(),
                figures.duties(),
                figures.agenda(),
                ahead,
                figures.evidence(),
                years,
                rows(state, years, today),
                drift,
                latest(state),
                offices(state, today),
                state.factors().due(today),
                figures.evidenceDue(),
                today);
    }

    private static List<Row> rows(Partnership state, List<Integer> years, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        for (Commitment commitment : state.register().all()) {
            if (rows.size() == ROWS_MAX) {
                break;
            }
            if (commitment.current() && commitment.terms().kind() == Terms.Kind.RECURRING) {
                List<Round> rounds = Agenda.rounds(state, commitment, today);
                List<List<Round>> byYear = years.stream()
                        .map(year -> rounds.stream()
                                .filter(r -> r.due().getYear() == year)
                                .toList())
                        .toList();
                if (byYear.stream().anyMatch(list -> !list.isEmpty())) {
                    rows.add(new Row(commitment, byYear));
                }
            }
        }
        return rows;
    }

    private static List<Standing> latest(Partnership state) {
        List<Standing> acts = state.acts();
        return acts.subList(Math.max(0, acts.size() - LATEST_MAX), acts.size()).reversed();
    }

    /** Heads of government and ministers in office, and who leads the organs; by member, then as they were created. */
    private static List<Post> offices(Partnership state, LocalDate today) {
        TreeSet<PostKind> shown = new TreeSet<>(List.of(PostKind.HEAD_OF_STATE_OR_GOVERNMENT, PostKind.MINISTER));
        return state.offices().all().stream()
                .filter(post -> shown.contains(post.created().kind())
                        || (post.created().kind() == PostKind.BOARD
                                && post.holder(today).isPresent()))
                .sorted(Comparator.comparing((Post post) -> post.created().kind()))
                .toList();
    }
}
