package entente.disclosure;

import entente.disclosure.Deed.Shown;
import entente.member.MemberId;
import entente.registry.Naming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The public page.
 *
 * @param naming how things are called
 * @param today the day of looking
 * @param commitments how many commitments stand in the register
 * @param all every duty
 * @param found the duties asked for
 * @param asked the member and area asked for
 */
public record PublicSheet(
        Naming naming, LocalDate today, long commitments, List<Deed> all, List<Deed> found, Asked asked) {
    /** How many duties stand on one page. */
    public static final int PAGE_SIZE = 50;

    /** Copies the lists in. */
    public PublicSheet {
        all = List.copyOf(all);
        found = List.copyOf(found);
    }

    /**
     * What is asked for.
     *
     * @param member a member's code, or empty for all
     * @param area an issue area, or empty for all
     * @param page from 1
     */
    public record Asked(String member, String area, int page) {
        /** As a query, without the page; empty or beginning with a question mark. */
        public String query() {
            StringBuilder query = new StringBuilder();
            if (!member.isEmpty()) {
                query.append("?member=").append(member);
            }
            if (!area.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append("area=")
                        .append(URLEncoder.encode(area, StandardCharsets.UTF_8));
            }
            return query.toString();
        }

        /** The address of the list of one member or area. */
        public static String list(String parameter, String value) {
            return "/public?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "#list";
        }

        /** The address of another page of the same list. */
        public String page(int other) {
            return "/public" + query() + (query().isEmpty() ? "?" : "&") + "page=" + other;
        }
    }

    /**
     * A line of a summary.
     *
     * @param name of a member or an area
     * @param duties how many duties
     * @param shown how many of them are shown how far
     */
    public record Line(String name, long duties, Map<Shown, Long> shown) {
        /** How many are shown so far. */
        public long count(Shown how) {
            return shown.getOrDefault(how, 0L);
        }
    }

    static PublicSheet of(Naming naming, LocalDate today, long commitments, List<Deed> all, Asked asked) {
        List<Deed> found = all.stream().filter(deed -> fits(deed, asked)).toList();
        return new PublicSheet(naming, today, commitments, all, found, asked);
    }

    private static boolean fits(Deed deed, Asked asked) {
        return (asked.member().isEmpty() || deed.binds(new MemberId(asked.member())))
                && (asked.area().isEmpty() || deed.first().terms().area().equals(asked.area()));
    }

    /** The duties on this page. */
    public List<Deed> shown() {
        int from = Math.min(found.size(), (asked.page() - 1) * PAGE_SIZE);
        return found.subList(from, Math.min(found.size(), from + PAGE_SIZE));
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** All duties in one line. */
    public Line whole() {
        return line("", deed -> true, Deed::shown);
    }

    /** A line for each member of the partnership. */
    public List<Line> members() {
        return naming.partners().stream()
                .map(member -> line(member.value(), deed -> deed.binds(member), deed -> deed.shownOf(member)))
                .toList();
    }

    /** A line for each area in use. */
    public List<Line> areas() {
        List<Line> lines = new ArrayList<>();
        for (String area : areaNames()) {
            lines.add(line(area, deed -> deed.first().terms().area().equals(area), Deed::shown));
        }
        return lines;
    }

    private TreeSet<String> areaNames() {
        TreeSet<String> areas = new TreeSet<>();
        all.forEach(deed -> areas.add(deed.first().terms().area()));
        return areas;
    }

    private Line line(String name, Predicate<Deed> which, Function<Deed, Shown> how) {
        Map<Shown, Long> shown = new EnumMap<>(Shown.class);
        long duties = 0;
        for (Deed deed : all) {
            if (which.test(deed)) {
                duties++;
                shown.merge(how.apply(deed), 1L, Long::sum);
            }
        }
        return new Line(name, duties, shown);
    }
}
