package entente.bench;

import entente.reading.Force;
import entente.reading.Setting;
import entente.reading.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A labelled document of this project, in the form that {@code labelled/README.md} describes. All places are offsets in
 * Unicode code points.
 *
 * @param text the text without its marks
 * @param setting its members and date
 * @param sentences its sentences with their labels, headings left out
 */
record LabelledText(String text, Setting setting, List<Labelled> sentences) {
    /** Documents of each language. */
    static final int DOCUMENTS = 20;

    /** Those of each language that stayed closed while the rules were written: drawn by seed before a word was. */
    static Set<Integer> closed(String language) {
        return language.equals("ja")
                ? new TreeSet<>(Set.of(1, 2, 3, 4, 6, 9, 11, 13, 17, 20))
                : new TreeSet<>(Set.of(3, 4, 7, 8, 10, 11, 12, 13, 14, 18));
    }

    /** A sentence with its labels. */
    record Labelled(Span span, List<Commitment> commitments, List<Time> times) {}

    /** A labelled commitment; no members where an organ acts. */
    record Commitment(Span span, Force force, List<String> members) {}

    /** A labelled time: ISO 8601 date or period, empty where the words fix none. */
    record Time(Span span, String iso) {}

    /** One of the shipped documents. */
    static LabelledText shipped(String language, int number) {
        String folder = language.equals("ja") ? "japanese" : "korean";
        return parse(
                language,
                lines("labelled/" + folder + "/" + String.format(Locale.ROOT, "%s-%02d.txt", language, number)));
    }

    /** The documents of a hand that had not seen the rules: {@code labelled/korean-fresh/README.md}. */
    static List<LabelledText> of(Hand hand, String language) {
        return IntStream.rangeClosed(1, hand.statements(language))
                .mapToObj(number ->
                        String.format(Locale.ROOT, "labelled/%s/%s-%02d.txt", hand.folder(language), language, number))
                .map(resource -> parse(language, lines(resource)))
                .toList();
    }

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(LabelledText.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static LabelledText parse(String language, List<String> lines) {
        List<String> members =
                List.of(lines.get(0).substring("members: ".length()).split(" ", -1));
        LocalDate date = LocalDate.parse(lines.get(1).substring("date: ".length()));
        StringBuilder text = new StringBuilder();
        List<Labelled> sentences = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            char kind = line.charAt(0);
            text.append(gap(language, kind, text.isEmpty()));
            Marks marks = new Marks(text, members);
            Labelled labelled = marks.read(line.substring(2));
            if (kind != '#') {
                sentences.add(labelled);
            }
        }
        return new LabelledText(text.toString(), Setting.of(members, date), sentences);
    }

    /** What stands between a line and the one before it. */
    static String gap(String language, char kind, boolean first) {
        String before = first ? "" : kind == '+' ? (language.equals("ja") ? "" : " ") : kind == 'I' ? "\n" : "\n\n";
        return before + (kind == '#' ? "# " : "");
    }

    /** Sentences of the open documents in random order, for measuring speed on texts of any length. */
    static String shuffled(String language, long seed, int sentences) {
        Random random = new Random(seed);
        List<String> pool = new ArrayList<>();
        for (int number = 1; number <= DOCUMENTS; number++) {
            LabelledText document = shipped(language, number);
            document.sentences().forEach(each -> pool.add(document.words(each.span())));
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < sentences; index++) {
            text.append(pool.get(random.nextInt(pool.size()))).append(index % 5 == 4 ? "\n\n" : " ");
        }
        return text.toString();
    }

    /** The words at a place. */
    String words(Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
    }

    /** Reads one line: its words go on the text, its marks become labels. */
    private static final class Marks {
        private final StringBuilder text;
        private final List<String> all;
        private final List<Commitment> commitments = new ArrayList<>();
        private final List<Time> times = new ArrayList<>();
        private String head = "";
        private int opened;
        private int timed;

        Marks(StringBuilder text, List<String> members) {
            this.text = text;
            this.all = members;
        }

        private int here() {
            return text.codePointCount(0, text.length());
        }

        Labelled read(String line) {
            int start = here();
            int place = 0;
            while (place < line.length()) {
                place = step(line, place) + 1;
            }
            return new Labelled(new Span(start, here()), commitments, times);
        }

        /** Takes the character at a place; the place of the last one taken. */
        private int step(String line, int place) {
            char mark = line.charAt(place);
            switch (mark) {
                case '[' -> {
                    int blank = line.indexOf(' ', place);
                    head = line.substring(place + 1, blank);
                    opened = here();
                    return blank;
                }
                case ']' -> commitments.add(new Commitment(new Span(opened, here()), force(), members()));
                case '<' -> timed = here();
                case '|' -> {
                    int end = line.indexOf('>', place);
                    times.add(new Time(new Span(timed, here()), line.substring(place + 1, end)));
                    return end;
                }
                case '{', '}' -> {}
                default -> text.append(mark);
            }
            return place;
        }

        private Force force() {
            return switch (head.charAt(0)) {
                case 'f' -> Force.FIRM;
                case 'i' -> Force.INTENT;
                case 'c' -> Force.CONTINUING;
                default -> throw new IllegalArgumentException("mark " + head);
            };
        }

        private List<String> members() {
            String named = head.contains("@") ? head.substring(2) : "";
            return named.isEmpty() ? all : named.equals("-") ? List.of() : List.of(named.split(",", -1));
        }
    }
}
