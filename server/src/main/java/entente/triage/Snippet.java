package entente.triage;

import entente.alert.Alert;
import entente.indicator.Explanation;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a report around the words that made an indicator match.
 *
 * @param parts in their order
 */
public record Snippet(List<Part> parts) {
    private static final int AROUND = 90;

    /** Copies the list. */
    public Snippet {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param text as written
     * @param marked whether it is a word that matched
     */
    public record Part(String text, boolean marked) {}

    /**
     * The first pieces that show why an indicator was met: of the body where it does, since the headline stands above.
     *
     * @param most how many
     */
    public static List<Snippet> of(Alert.Crossing crossing, int most) {
        String words = crossing.met().getFirst().article().words();
        int head = crossing.met().getFirst().article().headEnd();
        List<Snippet> all = new ArrayList<>();
        int done = 0;
        List<Explanation.Place> inBody = crossing.met().getFirst().places().stream()
                .filter(place -> place.start() >= head)
                .toList();
        List<Explanation.Place> places =
                inBody.isEmpty() ? crossing.met().getFirst().places() : inBody;
        int least = inBody.isEmpty() ? 0 : head;
        for (int i = 0; i < places.size() && all.size() < most; i++) {
            if (places.get(i).start() >= done) {
                int from = Math.max(least, begin(words, places.get(i).start()));
                int until = end(words, Math.min(words.length(), places.get(i).end() + 2 * AROUND));
                all.add(cut(words, least, from, until, places));
                done = until;
            }
        }
        return all;
    }

    private static Snippet cut(String words, int least, int from, int until, List<Explanation.Place> places) {
        List<Part> parts = new ArrayList<>();
        if (from > least) {
            parts.add(new Part("… ", false));
        }
        int at = from;
        for (Explanation.Place place : places) {
            if (place.start() >= at && place.end() <= until) {
                parts.add(new Part(plain(words, at, place.start()), false));
                parts.add(new Part(plain(words, place.start(), place.end()), true));
                at = place.end();
            }
        }
        parts.add(new Part(plain(words, at, until) + (until < words.length() ? " …" : ""), false));
        return new Snippet(parts);
    }

    private static String plain(String words, int from, int until) {
        return words.substring(from, until).replaceAll("\\s+", " ");
    }

    /** A snippet begins after a blank or stop if there is one near. */
    private static int begin(String words, int place) {
        int from = Math.max(0, place - AROUND);
        int blank = from == 0 ? 0 : words.indexOf(' ', from) + 1;
        return blank > 0 && blank <= place ? blank : boundary(words, from);
    }

    private static int end(String words, int place) {
        int blank = words.indexOf(' ', place);
        return blank >= 0 && blank < place + 20 ? blank : boundary(words, place);
    }

    private static int boundary(String words, int at) {
        return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at)) ? at - 1 : at;
    }
}
