package entente.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out what stands at the head or foot of pages: page numbers, and lines that come again on most pages. */
final class PdfFurniture {
    private static final double EDGE_SHARE = 0.1;
    private static final int PAGES_MIN = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page|p\\.)?\\s*[-–—|]*\\s*(?:page|p\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?\\s*[-–—|]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private PdfFurniture() {}

    static List<PdfLine> without(List<PdfLine> lines, int pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfLine line : lines) {
            if (isAtEdge(line)) {
                seen.computeIfAbsent(key(line), _ -> new HashSet<>()).add(line.page());
            }
        }
        int often = Math.max(PAGES_MIN, (pages + 1) / 2);
        return lines.stream()
                .filter(line -> !isAtEdge(line)
                        || !(PAGE_NUMBER.matcher(line.text()).matches()
                                || seen.getOrDefault(key(line), Set.of()).size() >= often))
                .toList();
    }

    private static boolean isAtEdge(PdfLine line) {
        return line.base() < EDGE_SHARE * line.pageHeight() || line.base() > (1 - EDGE_SHARE) * line.pageHeight();
    }

    private static String key(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#") + (line.base() < line.pageHeight() / 2 ? "^" : "_");
    }
}
