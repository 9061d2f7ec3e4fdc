package entente.bench;

import entente.alignment.Alignment;
import entente.alignment.Pair;
import entente.alignment.Version;
import entente.language.StatementReader;
import entente.reading.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two language versions of one statement of this project, with the labelled pairs of their sentences. */
final class LabelledPair {
    /** How many there are. */
    static final int PAIRS = 3;

    private static final Pattern LINE = Pattern.compile("([0-9 -]+?) ([#P+I]) (.*)");

    private final List<Version> versions = new ArrayList<>();
    private final List<List<String>> numbers = new ArrayList<>();

    /** Reads a pair that ships. */
    LabelledPair(int number) {
        List<String> left = LabelledText.lines("pairs/" + number + "-left.txt");
        List<String> right = LabelledText.lines("pairs/" + number + "-right.txt");
        List<String> members = List.of(value(left, "members").split(" ", -1));
        Setting setting = Setting.of(members, LocalDate.parse(value(left, "date")));
        version(left, setting);
        version(right, setting);
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private void version(List<String> lines, Setting setting) {
        String language = value(lines, "language");
        StringBuilder text = new StringBuilder();
        List<String> labels = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                text.append(LabelledText.gap(language, matcher.group(2).charAt(0), text.isEmpty()))
                        .append(matcher.group(3));
                labels.add(matcher.group(1).strip());
            }
        }
        String whole = text.toString();
        versions.add(new Version(whole, language, StatementReader.read(whole, Optional.of(language), setting)));
        numbers.add(labels);
    }

    /** Languages of both sides. */
    String languages() {
        return versions.get(0).language() + "-" + versions.get(1).language();
    }

    /** Whether the readers cut the texts into the sentences that were labelled. */
    boolean cutAsLabelled() {
        return versions.get(0).sentences().size() == numbers.get(0).size()
                && versions.get(1).sentences().size() == numbers.get(1).size();
    }

    /** The labelled links, as "left-right" with indices from 0. */
    Set<String> labelled() {
        Set<String> links = new TreeSet<>();
        List<String> right = numbers.get(1);
        for (int index = 0; index < right.size(); index++) {
            for (String number : right.get(index).split(" ", -1)) {
                if (!number.equals("-")) {
                    links.add(Integer.parseInt(number) - 1 + "-" + index);
                }
            }
        }
        return links;
    }

    /** What the alignment pairs. */
    List<Pair> pairs() {
        return Alignment.of(versions.get(0), versions.get(1));
    }

    /** The links found. */
    Set<String> found() {
        Set<String> links = new TreeSet<>();
        for (Pair pair : pairs()) {
            pair.left().forEach(left -> pair.right().forEach(right -> links.add(left + "-" + right)));
        }
        return links;
    }
}
