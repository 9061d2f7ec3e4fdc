package entente.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** Two language versions are entered, tied and looked at, without scripts. */
class VersionsBrowserTest extends BrowserTest {
    private static final String JAPANESE = """
            # 三か国海洋観測会合 共同発表

            日米韓三か国の閣僚は、2025年5月12日に長崎で会合した。三か国は、津波観測の浮標を十基増設することで一致した。

            三か国は、2026年6月までに海図を公開する。日本は、観測船二隻を毎年派遣すると表明した。三か国は、国連の取組への共通のコミットメントを再確認した。

            三か国は、海洋の汚染を強く非難した。三か国は、以下の取組を進める。

            ・灯台の改修
            ・船員の研修
            """;
    private static final String KOREAN = """
            # 3국 해양관측 회의 공동 발표

            한미일 3국 장관은 2025년 5월 12일 나가사키에서 회의를 가졌다. 3국은 지진해일 관측 부표 10기를 증설하기로 합의했다.

            3국은 2026년 12월까지 해도를 공개할 것이다. 일본은 관측선 두 척을 매년 파견할 계획이라고 밝혔다. 3국은 유엔의 노력에 대한 공동의 의지를 재확인했다.

            3국은 해양 오염을 강력히 규탄했다. 3국은 다음 사항을 추진하기로 했다.

            ㅇ 등대 개축
            """;

    private String enter(String title, String language, String text) {
        page.navigate(at("/texts/new"));
        page.fill("#text", text);
        page.fill("#title", title);
        page.fill("#date", "2025-05-12");
        page.fill("#language", language);
        page.click("form[action='/texts'] button[type=submit]");
        assertTrue(page.url().contains("done=entered"), page.url());
        return page.url().replaceAll("\\?.*", "").replaceAll(".*(?=/texts/)", "");
    }

    @Test
    void twoLanguageVersionsAreEnteredTiedAndReadSideBySide() {
        fresh(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        signIn("jp-desk");
        String japanese = enter("三か国海洋観測会合 共同発表", "ja", JAPANESE);
        String korean = enter("3국 해양관측 회의 공동 발표", "ko", KOREAN);
        page.navigate(at(japanese));
        page.click(".versions summary");
        page.selectOption("#version", korean.substring("/texts/".length()));
        page.click(".versions button[type=submit]");
        assertTrue(page.url().contains("/versions/"), page.url());
        assertTrue(page.locator("tr.parallel-differs").count() >= 2, page.content());
        String pair = page.url().replaceAll(".*(?=/texts/)", "");
        fresh(new Browser.NewContextOptions().setLocale("en-GB"));
        signIn("jp-desk");
        check(pair, "versions", 200);
        check(japanese, "text-ja", 200);
        check(korean, "text-ko", 200);
    }
}
