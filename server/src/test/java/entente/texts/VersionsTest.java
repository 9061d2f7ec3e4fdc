package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.commitment.Commitment;
import entente.desk.Review;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest extends TextsWorld {
    private static final String JAPANESE = """
            𠮷野会議 共同発表😀

            日米韓三か国は、氷河の共同調査を毎年実施することで一致した。
            三か国は、2026年6月までに調査の結果を公表する。
            三か国は、国連の取組への共通のコミットメントを再確認した。
            三か国は、汚染を強く非難した。
            """;
    private static final String KOREAN = """
            요시노 회의 공동 발표

            한미일 3국은 빙하 공동 조사를 매년 실시하기로 합의했다.
            3국은 2026년 12월까지 조사 결과를 공표할 것이다.
            3국은 유엔의 노력에 대한 공동의 의지를 재확인했다.
            3국은 오염을 강력히 규탄했다.
            """;

    private String enter(String title, String language, String text) {
        Map<String, List<String>> fields = facts(title);
        fields.put("language", List.of(language));
        fields.put("text", List.of(text));
        HttpResponse<String> page = korea.enter(fields, "", new byte[0]);
        assertEquals(200, page.statusCode(), page.body());
        return page.uri().getPath();
    }

    @Test
    void japaneseAndKoreanTextsAreReadConfirmedTiedAndComparedSideBySide() {
        String japanese = enter("共同発表", "ja", JAPANESE);
        String korean = enter("공동 발표", "ko-KR", KOREAN);
        List<String> cards = cards(japanese);
        assertEquals(3, cards.size(), cards.toString());

        korea.submit(
                japanese, japanese + "/confirm", Map.of("item", List.of(cards.getFirst()), "as-is", List.of("yes")));
        Commitment confirmed = commitments("共同発表").getFirst();
        var passage = Review.passages(confirmed).getFirst();
        int start = JAPANESE.offsetByCodePoints(0, passage.start());
        assertEquals("氷河の共同調査を毎年実施する", passage.quote());
        assertTrue(JAPANESE.startsWith(passage.quote(), start), "offsets count the pair before it as two characters");
        String sheet = korea.get("/register/" + confirmed.ref().shortened()).body();
        assertTrue(sheet.contains("氷河の共同調査を毎年実施する"), sheet);

        HttpResponse<String> pair = korea.submit(
                japanese,
                japanese + "/versions",
                Map.of("version", List.of(korean.substring(7)), "standing", List.of("EQUALLY_AUTHENTIC")));
        assertEquals(200, pair.statusCode(), pair.body());
        assertEquals(japanese + "/versions/" + korean.substring(7), pair.uri().getPath());
        String body = pair.body();
        assertTrue(body.contains("equally authentic"), body);
        assertTrue(body.contains("<strong>Word:</strong> commitment"), body);
        assertTrue(body.contains("30 June 2026") && body.contains("31 December 2026"), body);
        assertTrue(korea.get(korean).body().contains(korean + "/versions/" + japanese.substring(7)));
        String refused = korea.submit(
                        korean,
                        korean + "/versions",
                        Map.of("version", List.of(japanese.substring(7)), "standing", List.of("EQUALLY_AUTHENTIC")))
                .body();
        assertTrue(refused.contains("tied as language versions already"), refused);
    }

    @Test
    void whatIsNotTiedIsNotComparedAndNothingIsTiedToNothing() {
        String english = entered("An English text alone");
        String japanese = enter("対応のない文書", "ja", "日本は、灯台を二基設置することを決定した。");
        assertEquals(
                404, korea.get(english + "/versions/" + japanese.substring(7)).statusCode());
        assertEquals(404, korea.get(english + "/versions/x").statusCode());
        HttpResponse<String> page =
                korea.submit(english, english + "/versions", Map.of("version", List.of(""), "standing", List.of("")));
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("Choose a text"), page.body());
        assertFalse(korea.get(english).body().contains("Side by side with"));
    }
}
