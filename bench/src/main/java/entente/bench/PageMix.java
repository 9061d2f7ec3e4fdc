package entente.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages somebody can reach from the front page by links, by kind: no page is left out because it is slow. */
final class PageMix {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/(static|webjars|api|sign-in)(/.*|\\?.*|)|.*\\.(csv|json)(\\?.*)?");

    /** A hash, a number, or a log's name stands for any such. */
    private static final Pattern VARIABLE = Pattern.compile("(?<=/)([0-9a-f]{12,}|\\d+|(?<=/logs/)[^/]+)(?=/|$)");

    private final Map<String, List<String>> kinds = new TreeMap<>();

    private PageMix() {}

    /**
     * Follows links from the front page.
     *
     * @param each how many pages of a kind are kept
     */
    static PageMix of(PageVisitor visitor, int each) {
        PageMix mix = new PageMix();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(Set.of("/"));
        while (!next.isEmpty()) {
            String path = next.remove();
            List<String> kind = mix.kinds.computeIfAbsent(kind(path), name -> new ArrayList<>());
            if (kind.size() >= each) {
                continue;
            }
            var page = visitor.get(path);
            String type = page.headers().firstValue("Content-Type").orElse("");
            if (page.statusCode() != 200 || !type.startsWith("text/html")) {
                continue;
            }
            kind.add(path);
            Matcher links = LINK.matcher(page.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!NOT_A_PAGE.matcher(link).matches() && !link.contains("lang=") && seen.add(link)) {
                    next.add(link);
                }
            }
        }
        mix.kinds.values().removeIf(List::isEmpty);
        return mix;
    }

    /** Paths by the name of their kind. */
    Map<String, List<String>> kinds() {
        return kinds;
    }

    /** What kind of page a path is: its words, with an ellipsis for what differs from one to the next. */
    static String kind(String path) {
        int query = path.indexOf('?');
        String words =
                VARIABLE.matcher(query < 0 ? path : path.substring(0, query)).replaceAll("…");
        return query < 0 ? words : words + "?…";
    }
}
