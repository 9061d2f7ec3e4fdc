package entente.alignment;

import entente.alignment.Difference.Kind;
import entente.reading.Deadline;
import entente.reading.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where two versions of a passage bind differently. */
final class Differences {
    private enum Concept {
        PLEDGE,
        WILL
    }

    private static final Map<String, Map<Concept, Pattern>> WORDS = new TreeMap<>();

    static {
        for (String line : Anchors.lines("pledges.txt")) {
            String[] cells = line.split("\\|", -1);
            WORDS.computeIfAbsent(cells[1], language -> new EnumMap<>(Concept.class))
                    .put(
                            Concept.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)),
                            Anchors.pattern(cells[1], List.of(cells[2].split(";", -1))));
        }
    }

    private Differences() {}

    /** The differences between sentences that render each other, given what was found in them. */
    static List<Difference> between(
            Version left,
            List<Finding> ofLeft,
            String leftWords,
            Version right,
            List<Finding> ofRight,
            String rightWords) {
        List<Difference> all = new ArrayList<>();
        if (ofLeft.isEmpty() != ofRight.isEmpty()) {
            all.add(new Difference(Kind.COMMITS, forces(ofLeft), forces(ofRight)));
        } else {
            compare(Kind.FORCE, forces(ofLeft), forces(ofRight), all);
            compare(Kind.TIME, times(ofLeft), times(ofRight), all);
            compare(Kind.MEMBERS, members(ofLeft), members(ofRight), all);
        }
        String one = concept(left.language(), leftWords);
        String other = concept(right.language(), rightWords);
        if (!one.isEmpty() && !other.isEmpty()) {
            compare(Kind.WORD, one, other, all);
        }
        return all;
    }

    private static void compare(Kind kind, String left, String right, List<Difference> all) {
        if (!left.equals(right)) {
            all.add(new Difference(kind, left, right));
        }
    }

    private static String forces(List<Finding> findings) {
        return String.join(
                ";",
                new TreeSet<>(
                        findings.stream().map(found -> found.force().name()).toList()));
    }

    private static String members(List<Finding> findings) {
        TreeSet<String> all = new TreeSet<>();
        findings.forEach(found -> all.addAll(found.members()));
        return String.join(";", all);
    }

    private static String times(List<Finding> findings) {
        TreeSet<String> all = new TreeSet<>();
        findings.forEach(found -> found.deadline().map(Differences::time).ifPresent(all::add));
        all.remove("");
        return String.join(";", all);
    }

    private static String time(Deadline deadline) {
        return deadline.date()
                .map(Object::toString)
                .or(() -> deadline.period().map(Object::toString))
                .orElse("");
    }

    /** Whether the words speak of a commitment or only of a will. */
    private static String concept(String language, String words) {
        Map<Concept, Pattern> known = WORDS.getOrDefault(language, Map.of());
        for (Concept concept : Concept.values()) {
            Pattern pattern = known.get(concept);
            if (pattern != null && pattern.matcher(words).find()) {
                return concept.name();
            }
        }
        return "";
    }
}
