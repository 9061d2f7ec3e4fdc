package entente.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
    @ParameterizedTest
    @CsvSource({
        "SCD-01 held, SCD-01 |held",
        "well-founded, well-|founded",
        "FM-2025-04, FM-2025-04",
        "首脳、会合, 首|脳、|会|合",
        "정상회의 개최, 정상회의 |개최"
    })
    void aLineEndsOnlyWhereItMay(String words, String parted) {
        LineBreaks breaks = new LineBreaks();
        char[] text = words.toCharArray();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < text.length; i++) {
            found.append(text[i]);
            if (i + 1 < text.length && breaks.isSplitCharacter(0, i, text.length, text, null)) {
                found.append('|');
            }
        }
        assertEquals(parted, found.toString());
    }
}
