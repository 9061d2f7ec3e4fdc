package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Floors under what was measured for Japanese and Korean; a rule that costs more than it brings fails here. */
class LanguagesTest {
    @Test
    void staysAboveItsFloorsOnBothHalves() {
        List<String> below = new ArrayList<>();
        for (String language : List.of("ja", "ko")) {
            for (boolean closed : new boolean[] {false, true}) {
                LanguageScores scores = LanguagesBenchmark.scores(language, closed);
                String name = language + (closed ? " closed" : " open");
                floor(below, name + " F1", scores.f1(), closed ? 0.88 : 0.95);
                floor(below, name + " force", scores.forceShare(), 0.85);
                floor(below, name + " members", scores.memberShare(), 0.9);
                floor(below, name + " deadline", scores.timeF1(), 0.9);
                floor(below, name + " found/labelled", scores.foundToLabelled(), 0.9);
                floor(below, name + " labelled/found", 1 / scores.foundToLabelled(), 0.9);
            }
        }
        for (String language : List.of("ja", "ko")) {
            LanguageScores scores = LanguagesBenchmark.scores(Hand.SECOND, language);
            floor(below, language + " second hand F1", scores.f1(), 0.92);
            floor(below, language + " second hand force", scores.forceShare(), 0.92);
        }
        assertEquals(List.of(), below);
    }

    private static void floor(List<String> below, String name, double value, double floor) {
        if (value < floor) {
            below.add(name + " " + value);
        }
    }

    @Test
    void theLabelledSetsAreAsLargeAndAsMixedAsTheirDescriptionSays() {
        for (String language : List.of("ja", "ko")) {
            int sentences = 0;
            int negative = 0;
            for (int number = 1; number <= LabelledText.DOCUMENTS; number++) {
                LabelledText document = LabelledText.shipped(language, number);
                sentences += document.sentences().size();
                negative += (int) document.sentences().stream()
                        .filter(sentence -> sentence.commitments().isEmpty())
                        .count();
            }
            assertTrue(sentences >= 200, language + " " + sentences);
            assertTrue(negative * 3 >= sentences, language + " " + negative);
        }
    }

    @Test
    void languageVersionsArePaired() {
        for (int number = 1; number <= LabelledPair.PAIRS; number++) {
            LabelledPair pair = new LabelledPair(number);
            assertTrue(pair.cutAsLabelled(), pair.languages());
            Set<String> both = new TreeSet<>(pair.found());
            both.retainAll(pair.labelled());
            double f1 =
                    2.0 * both.size() / (pair.found().size() + pair.labelled().size());
            assertTrue(f1 >= 0.9, pair.languages() + " " + f1);
            assertTrue(
                    pair.pairs().stream().anyMatch(each -> !each.differences().isEmpty()), pair.languages());
        }
    }
}
