package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Change;
import entente.conference.Terminology.Warning;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TerminologyTest {
    private static final Terminology TERMS = Terminology.parse("""
            # agreed in the spring
            en: summit
            ja: 首脳会議
            source: a note

            en: Trilateral Summit
            ja: 日米韓首脳会合
            ko: 한미일 정상회의; 한미일정상회의

            en: commitment
            ja: コミットメント
            ko: 공약
            en-GB: undertaking

            en: commitment
            ko: 의지
            """);

    private static List<Warning> warnings(String... languagesAndWords) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (int at = 0; at < languagesAndWords.length; at += 2) {
            texts.put(languagesAndWords[at], languagesAndWords[at + 1]);
        }
        return TERMS.warnings(texts);
    }

    @Test
    void aCounterpartThatIsMissingIsNamedWithWhatIsExpected() {
        assertEquals(
                List.of(new Warning("ja", List.of("日米韓首脳会合"), "en", "Trilateral Summit")),
                warnings("en", "The trilateral summits are held.", "ja", "首脳会議を開催する。").stream()
                        .filter(one -> one.language().equals("ja"))
                        .toList());
        assertEquals(
                List.of(new Warning("ko", List.of("한미일 정상회의", "한미일정상회의"), "ja", "日米韓首脳会合")),
                warnings("ja", "日米韓首脳会合を開催する。", "ko", "정상회의를 개최한다."));
    }

    @Test
    void whatIsThereInAnyOfItsWordingsIsNotAskedFor() {
        assertEquals(List.of(), warnings("en", "A TRILATERAL SUMMIT.", "ja", "日米韓首脳会合", "ko", "한미일정상회의를"));
        assertEquals(List.of(), warnings("en", "Our commitments.", "ko", "우리의 의지"), "one of two terms of one name");
        assertEquals(
                List.of("공약", "의지"),
                warnings("en", "Our commitment.", "ko", "약").getFirst().expected());
    }

    @Test
    void aPartOfAWordOrOfALongerTermSaysNothing() {
        assertEquals(List.of(), warnings("en", "Summitry and presummit work.", "ja", "作業"));
        assertEquals(List.of(), warnings("en", "The trilateral summit.", "ja", "日米韓首脳会合"), "not also: summit");
        assertEquals(List.of(), warnings("en", "A summit."), "one language has no counterpart");
    }

    @Test
    void aChangeIsWarnedAboutForWhatItBringsOnly() {
        Clause now = Clause.of(
                "p1", ClauseKind.PARAGRAPH, new Localized(new TreeMap<>(Map.of("en", "A summit.", "ja", "会合。"))));
        assertEquals(1, TERMS.about(now).size());
        Change.Replace same =
                new Change.Replace("p1", "0".repeat(64), null, Localized.of("en", "The summit."), List.of());
        assertEquals(List.of(), TERMS.about(same, Optional.of(now)), "it was missing before");
        Change.Replace more = new Change.Replace(
                "p1", "0".repeat(64), null, Localized.of("en", "A summit, a commitment."), List.of());
        assertEquals(
                List.of("commitment"),
                TERMS.about(more, Optional.of(now)).stream().map(Warning::term).toList());
        assertEquals(List.of(), TERMS.about(new Change.Delete("p1", "0".repeat(64)), Optional.of(now)));
    }

    @Test
    void aMalformedListNamesItsLine() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "en: a\nja b\n",
                        "line 2",
                        "en: a\nEN: b\n",
                        "line 2",
                        "en: a\nen: b\n",
                        "line 2",
                        "\nen: a\n\n",
                        "line 2",
                        "en: a\nja: ;\n",
                        "line 2",
                        "en: " + "x".repeat(201) + "\n",
                        "line 1",
                        "en: a\nja: b\n\n".repeat(Terminology.TERMS_MAX + 1),
                        "too many")
                .entrySet()) {
            String message = String.valueOf(assertThrows(
                            IllegalArgumentException.class, () -> Terminology.parse(wrong.getKey()), wrong::getValue)
                    .getMessage());
            assertTrue(message.contains(wrong.getValue()), message);
        }
        assertEquals(List.of(), Terminology.parse("\n# nothing yet\n").terms());
    }
}
