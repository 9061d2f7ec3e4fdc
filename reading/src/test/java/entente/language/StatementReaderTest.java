package entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Refusal;
import entente.reading.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
    private static final Setting SETTING = Setting.of(List.of("JP", "KR"), LocalDate.of(2025, 6, 10));

    private static Reading read(String text) {
        return StatementReader.read(text, Optional.empty(), SETTING);
    }

    @Test
    void theScriptTellsTheLanguage() {
        assertEquals(ReadLanguage.JAPANESE, ReadLanguage.detect("両国はEUとAIの協力を進める。"));
        assertEquals(ReadLanguage.KOREAN, ReadLanguage.detect("양국은 EU와 AI 협력을 추진한다."));
        assertEquals(ReadLanguage.ENGLISH, ReadLanguage.detect("The leaders met in 東京 and Seoul."));
        assertEquals(ReadLanguage.ENGLISH, ReadLanguage.detect(""));
        assertEquals(1, read("両国は、浮標を増設することで一致した。").findings().size());
        assertEquals(1, read("양국은 부표를 증설하기로 합의했다.").findings().size());
        assertEquals(
                1, read("We will hold a summit in Oslo in 2026.").findings().size());
    }

    @Test
    void aTagIsBelievedAndAnUnknownOneRefused() {
        String korean = "양국은 부표를 증설하기로 합의했다.";
        assertEquals(
                1,
                StatementReader.read(korean, Optional.of("ko-KR"), SETTING)
                        .findings()
                        .size());
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                StatementReader.read(korean, Optional.of("fr"), SETTING).refusal());
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                StatementReader.read(korean, Optional.of("en"), SETTING).refusal());
        assertEquals(Optional.of(Refusal.LANGUAGE_NOT_READ), read("双方签署了联合声明。").refusal());
        assertEquals(Optional.of(Refusal.NO_TEXT), read(" 。\n").refusal());
    }

    @Test
    void offsetsCountCodePointsPastSurrogatePairs() {
        for (String text : List.of("𠮷😀。両国は、浮標を増設することで一致した。", "𠮷😀가나다. 양국은 부표를 증설하기로 합의했다.")) {
            Finding finding = read(text).findings().getFirst();
            int start = text.offsetByCodePoints(0, finding.span().start());
            int end = text.offsetByCodePoints(0, finding.span().end());
            assertEquals(finding.quote(), text.substring(start, end));
            assertTrue(start > finding.span().start(), "two units stand for one code point before it");
        }
    }

    @Test
    void membersAreTakenFromTheOpeningWhereNoneAreGiven() {
        Reading reading = StatementReader.read("日本、豪州及びニュージーランドは、海図を更新することで一致した。", Optional.empty(), Setting.unknown());
        assertEquals(List.of("JP", "AU", "NZ"), reading.members());
        assertEquals(List.of("JP", "AU", "NZ"), reading.findings().getFirst().members());
    }
}
