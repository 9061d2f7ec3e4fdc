package entente.wording;

import entente.reading.Finding;
import entente.reading.Force;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what an officer should know about a sentence that another takes up. */
final class Changes {
    private static final double AKIN = 0.3;
    private static final Set<String> QUALIFIERS = Arrays.stream(Vocabulary.lines("qualifiers.txt"))
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    static List<Change> between(Side.Piece earlier, Side.Piece later, WordDiff diff) {
        Changes found = new Changes();
        if (diff.kept() >= AKIN) {
            Hunk.of(diff).forEach(found::look);
        }
        found.force(earlier.findings(), later.findings());
        found.due(earlier.findings(), later.findings());
        found.condition(earlier.findings(), later.findings());
        return found.changes.stream()
                .distinct()
                .sorted(Comparator.comparing(Change::kind))
                .toList();
    }

    private void look(Hunk hunk) {
        List<Term> gone = names(hunk.dropped());
        List<Term> come = names(hunk.added());
        Set<String> before = keys(gone);
        Set<String> after = keys(come);
        if (!gone.isEmpty() && !come.isEmpty() && !before.equals(after)) {
            gone.removeIf(term -> after.contains(term.key()));
            come.removeIf(term -> before.contains(term.key()));
            if (!gone.isEmpty() && !come.isEmpty()) {
                changes.add(new Change(Change.Kind.NAME, surfaces(gone), surfaces(come)));
            }
        }
        numbers(hunk);
        qualifiers(hunk.dropped(), hunk.added(), Change.Kind.QUALIFIER_DROPPED);
        qualifiers(hunk.added(), hunk.dropped(), Change.Kind.QUALIFIER_ADDED);
    }

    /** Names after the first word: a sentence's first word always has a capital. */
    private static List<Term> names(String words) {
        return Terms.of(words, List.of(), new Acronyms()).stream()
                .filter(term -> term.capital() && (term.isPlace() || !Vocabulary.isFrame(term.key())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> keys(List<Term> terms) {
        return terms.stream().map(Term::key).collect(Collectors.toSet());
    }

    /** Each name once: a long name and its acronym are one. */
    private static String surfaces(List<Term> terms) {
        Set<String> known = new HashSet<>();
        return terms.stream()
                .filter(term -> known.add(term.key()))
                .map(Term::surface)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void numbers(Hunk hunk) {
        Set<String> gone = numbers(hunk.dropped());
        Set<String> come = numbers(hunk.added());
        Set<String> both = new LinkedHashSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        if (!gone.isEmpty() && !come.isEmpty()) {
            changes.add(new Change(Change.Kind.NUMBER, String.join(", ", gone), String.join(", ", come)));
        }
    }

    private static Set<String> numbers(String words) {
        return Token.of(words).stream()
                .map(Token::key)
                .filter(key -> key.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void qualifiers(String from, String other, Change.Kind kind) {
        Set<String> there = qualifiers(other);
        for (String word : qualifiers(from)) {
            if (!there.contains(word)) {
                boolean dropped = kind == Change.Kind.QUALIFIER_DROPPED;
                changes.add(new Change(kind, dropped ? word : "", dropped ? "" : word));
            }
        }
    }

    private static Set<String> qualifiers(String words) {
        return Token.of(words).stream()
                .map(token -> Vocabulary.lower(token.words()))
                .filter(QUALIFIERS::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void force(List<Finding> earlier, List<Finding> later) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return;
        }
        boolean was = earlier.stream().allMatch(finding -> finding.force() == Force.INTENT);
        boolean is = later.stream().allMatch(finding -> finding.force() == Force.INTENT);
        if (was != is) {
            changes.add(new Change(
                    is ? Change.Kind.WEAKER : Change.Kind.STRONGER, lead(earlier.getFirst()), lead(later.getFirst())));
        }
    }

    /** The first words of a finding: they carry the force. */
    private static String lead(Finding finding) {
        return Arrays.stream(finding.quote().strip().split("\\s+", -1)).limit(4).collect(Collectors.joining(" "));
    }

    private void due(List<Finding> earlier, List<Finding> later) {
        if (!later.isEmpty()) {
            changed(Change.Kind.DEADLINE, date(earlier), date(later));
            changed(Change.Kind.CADENCE, round(earlier), round(later));
        }
    }

    private void changed(Change.Kind kind, Optional<String> was, Optional<String> is) {
        if (was.isPresent() && !was.equals(is)) {
            changes.add(new Change(kind, was.get(), is.orElse("")));
        }
    }

    /** The first words that say when, unless they say how often. */
    private static Optional<String> date(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.cadence().isEmpty())
                .flatMap(finding -> finding.deadline().stream())
                .map(deadline -> flat(deadline.text()))
                .findFirst();
    }

    private static Optional<String> round(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.cadence().stream())
                .map(cadence -> flat(cadence.text()))
                .findFirst();
    }

    private static String flat(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private void condition(List<Finding> earlier, List<Finding> later) {
        boolean was = earlier.stream().anyMatch(finding -> finding.condition().isPresent());
        Optional<String> is = later.stream()
                .flatMap(finding -> finding.condition().stream())
                .map(condition -> flat(condition.text()))
                .findFirst();
        if (!earlier.isEmpty() && !was && is.isPresent()) {
            changes.add(new Change(Change.Kind.CONDITION, "", is.get()));
        }
    }
}
