package entente.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.language.StatementReader;
import entente.reading.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The official terms in the members' languages, and what they show of two versions. */
class OfficialTermsTest {
    private static final Setting SETTING = Setting.of(List.of("JP", "KR", "US"), LocalDate.of(2025, 3, 10));

    private static final String ENGLISH =
            "The office will help to carry out our shared commitments in the northern ports.";
    private static final String JAPANESE = "事務局は、北の港における共通のコミットメントの履行を支援する。";
    private static final String KOREAN = "사무국은 북쪽 항구에서 공동의 의지를 이행하는 것을 지원할 것이다.";

    private static Version version(String text, String language) {
        return new Version(text, language, StatementReader.read(text, Optional.of(language), SETTING));
    }

    private static List<Difference> words(Version left, Version right) {
        return Alignment.of(left, right).stream()
                .flatMap(pair -> pair.differences().stream())
                .filter(difference -> difference.kind() == Difference.Kind.WORD)
                .toList();
    }

    @Test
    void aSharedCommitmentThatIsASharedWillInAnotherVersionIsShown() {
        Difference shown = new Difference(Difference.Kind.WORD, "PLEDGE", "WILL");
        assertEquals(List.of(shown), words(version(ENGLISH, "en"), version(KOREAN, "ko")));
        assertEquals(List.of(shown), words(version(JAPANESE, "ja"), version(KOREAN, "ko")));
        assertEquals(List.of(), words(version(ENGLISH, "en"), version(JAPANESE, "ja")));
    }

    @Test
    void officialTermsAnchorVersionsToEachOther() {
        Anchors anchors = Anchors.standard();
        var english = anchors.of("en", "The trilateral summit was prepared by the Trilateral Secretariat.");
        var korean = anchors.of("ko", "한미일 협력사무국이 한미일 정상회의를 준비하였다.");
        var japanese = anchors.of("ja", "日米韓調整事務局が日米韓首脳会合を準備した。");
        english.removeIf(anchor -> !anchor.startsWith("term"));
        assertTrue(korean.containsAll(english), () -> english + " " + korean);
        assertTrue(japanese.containsAll(english), () -> english + " " + japanese);
    }

    @Test
    void everyTermNamesItsSourceAndTwoLanguages() {
        List<String> rows = Anchors.lines("official-terms.txt");
        assertTrue(rows.size() >= 75, () -> "only " + rows.size());
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            assertEquals(4, cells.length, row);
            assertTrue(!cells[0].isBlank() && !(cells[1] + cells[2]).isBlank(), row);
            assertTrue(cells[3].startsWith("http"), row);
        }
    }
}
