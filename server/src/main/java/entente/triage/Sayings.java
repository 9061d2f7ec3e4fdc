package entente.triage;

import entente.alert.Alert;
import entente.intake.KeptClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a line's reports claim, by the sentences that say it. */
public final class Sayings {
    /** As many sentences as a line has room for. */
    static final int SENTENCES_MAX = 4;

    private static final int SENTENCES_MIN = 2;
    private static final int FURTHER_MAX = 12;

    private Sayings() {}

    /**
     * A sentence of another report that says what the line does not say yet.
     *
     * @param report the report that says it
     * @param sentence as it stands there
     * @param claims what is read in it
     */
    public record Further(Alert.Report report, String sentence, List<KeptClaim> claims) {
        /** Copies the list. */
        public Further {
            claims = List.copyOf(claims);
        }
    }

    /** Who is said to do what to whom, and how it is put: another report that says so too adds nothing. */
    private record Said(String type, String status, Set<String> actors, Set<String> targets) {
        static Said of(KeptClaim claim) {
            return new Said(claim.type(), claim.slug(), new TreeSet<>(claim.actors()), new TreeSet<>(claim.targets()));
        }
    }

    /** All claims by the sentence they stand in, in the order of the text. */
    static Map<String, List<KeptClaim>> all(List<KeptClaim> claims) {
        Map<String, List<KeptClaim>> all = new LinkedHashMap<>();
        claims.forEach(claim ->
                all.computeIfAbsent(claim.sentence(), _ -> new ArrayList<>()).add(claim));
        return all;
    }

    /** The claims of the few sentences that matter most in a line. */
    static Map<String, List<KeptClaim>> few(Alert alert) {
        Map<String, List<KeptClaim>> all = all(alert.claims());
        // The headline stands above the line; it is said again only where nothing else is.
        if (all.size() > 1) {
            all.remove(alert.first().title().strip());
        }
        Map<String, List<KeptClaim>> few = new LinkedHashMap<>();
        for (Predicate<KeptClaim> wanted : wanted(alert)) {
            all.entrySet().stream()
                    .filter(each -> few.size() < SENTENCES_MAX)
                    .filter(each -> each.getValue().stream().anyMatch(wanted))
                    .findFirst()
                    .ifPresent(each -> few.put(each.getKey(), each.getValue()));
        }
        all.forEach((sentence, claims) -> {
            if (few.size() < SENTENCES_MIN) {
                few.putIfAbsent(sentence, claims);
            }
        });
        return few;
    }

    /** What a line has to say if it can: what members do, then what each indicator looks for, words after deeds. */
    private static List<Predicate<KeptClaim>> wanted(Alert alert) {
        List<Predicate<KeptClaim>> wanted = new ArrayList<>(List.of(Deeds::is));
        alert.crossings().stream()
                .map(crossing -> crossing.indicator().indicator().category())
                .distinct()
                .sorted(Comparator.comparing(Deeds::isSpeech))
                .forEach(category -> wanted.add(claim -> claim.type().equals(category)));
        return wanted;
    }

    /** What the other reports claim that the one the line is told by does not, the oldest report first. */
    static List<Further> further(Alert alert) {
        Set<Said> said = new HashSet<>();
        alert.claims().forEach(claim -> said.add(Said.of(claim)));
        List<Further> further = new ArrayList<>();
        for (Alert.Report report : alert.reports()) {
            if (report.copy() || report.article().id().equals(alert.first().id())) {
                continue;
            }
            all(report.claims()).forEach((sentence, claims) -> {
                List<KeptClaim> more = claims.stream()
                        .filter(claim -> said.add(Said.of(claim)))
                        .toList();
                if (!more.isEmpty() && further.size() < FURTHER_MAX) {
                    further.add(new Further(report, sentence, more));
                }
            });
        }
        return further;
    }
}
