package entente.disclosure;

import entente.disclosure.Deed.Shown;
import entente.member.MemberId;
import entente.registry.Naming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The public page.
 *
 * @param naming how things are called
 * @param today the day of looking
 * @param commitments how many commitments stand in the register
 * @param whole all duties in one line
 * @param members a line for each member of the partnership
 * @param areas a line for each area in use
 * @param found the duties asked for
 * @param asked the member and area asked for
 */
public record PublicSheet(
        Naming naming,
        LocalDate today,
        long commitments,
        Line whole,
        List<Line> members,
        List<Line> areas,
        List<Deed> found,
        Asked asked) {
    /** How many duties stand on one page. */
    public static final int PAGE_SIZE = 50;

    /** Copies the lists in. */
    public PublicSheet {
        members = List.copyOf(members);
        areas = List.copyOf(areas);
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

    static PublicSheet of(Naming naming, LocalDate today, Accomplishment known, Asked asked) {
        List<Deed> found = asked.member().isEmpty() && asked.area().isEmpty()
                ? known.all()
                : known.all().stream().filter(deed -> fits(deed, asked)).toList();
        return new PublicSheet(
                naming,
                today,
                known.commitments(),
                known.whole(),
                naming.partners().stream().map(known::of).toList(),
                known.areas(),
                found,
                asked);
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
}
