package entente.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.enquiry.Findings.Facet;
import entente.member.MemberId;
import entente.search.Citation;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much there is of each value of a facet, against counting by hand. */
class FindingsTest {
    private final Random random = new Random(4);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Citation citation(int number) {
        Localized words = new Localized(
                new TreeMap<>(random.nextBoolean() ? Map.of("en", "Words.") : Map.of("en", "Words.", "ja", "言葉。")));
        return new Citation(
                "c" + number,
                any(List.of(Citation.Kind.values())),
                words,
                words,
                "/at/" + number,
                any(List.of("", "2024-11-15", "2025", "2025-02")),
                any(List.of(List.of(), List.of(new MemberId("JP")), List.of(new MemberId("JP"), new MemberId("KR")))),
                any(List.of("", "energy", "trade")));
    }

    private static List<String> values(Facet facet, Citation one) {
        return switch (facet) {
            case KIND ->
                List.of(one.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            case YEAR -> one.date().isEmpty() ? List.of() : List.of(one.date().substring(0, 4));
            case MEMBER -> one.members().stream().map(MemberId::value).toList();
            case AREA -> one.area().isEmpty() ? List.of() : List.of(one.area());
            case LANGUAGE -> List.copyOf(one.words().in().keySet());
        };
    }

    private static boolean fits(Map<Facet, String> only, Citation one) {
        return only.entrySet().stream()
                .allMatch(each -> values(each.getKey(), one).contains(each.getValue()));
    }

    @Test
    void aFacetCountsWhatTheOthersLeave() {
        for (int turn = 0; turn < 300; turn++) {
            List<Citation> found = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                found.add(citation(number));
            }
            Map<Facet, String> only = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                if (random.nextInt(3) == 0) {
                    only.put(facet, any(List.of("2025", "JP", "energy", "ja", "evidence", "", "none")));
                }
            }
            Findings findings = new Findings(only, found);
            assertEquals(found.stream().filter(one -> fits(only, one)).toList(), findings.fitting(), only.toString());
            for (Facet facet : Facet.values()) {
                Map<Facet, String> others = new EnumMap<>(Facet.class);
                others.putAll(only);
                others.remove(facet);
                SortedMap<String, Long> counts = new TreeMap<>();
                found.stream()
                        .filter(one -> fits(others, one))
                        .flatMap(one -> values(facet, one).stream())
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
                if (only.containsKey(facet)) {
                    counts.putIfAbsent(only.get(facet), 0L);
                }
                assertEquals(counts, findings.counts(facet), facet + " with " + only);
            }
        }
    }
}
