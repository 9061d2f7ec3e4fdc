package entente.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A statement of forty clauses in three languages, about as long as summits make them; every sentence is made here. */
final class FortyClauses {
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "en",
                    List.of(
                            "cyber security",
                            "supply chains",
                            "health security",
                            "energy security",
                            "outer space",
                            "disaster relief",
                            "maritime safety",
                            "the digital economy",
                            "youth exchange",
                            "critical minerals"),
            "ja",
                    List.of(
                            "サイバーセキュリティ",
                            "サプライチェーン",
                            "保健安全保障",
                            "エネルギー安全保障",
                            "宇宙空間",
                            "災害救援",
                            "海上安全",
                            "デジタル経済",
                            "青少年交流",
                            "重要鉱物"),
            "ko", List.of("사이버안보", "공급망", "보건안보", "에너지안보", "우주 공간", "재난구호", "해양안전", "디지털 경제", "청소년 교류", "핵심광물"));

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "en",
                    List.of(
                            "We reaffirm the importance of cooperation on %s.",
                            "We will hold a meeting of experts on %s every year.",
                            "We will publish a joint report on %s by the end of 2027.",
                            "We commit to share information on %s through a working group."),
            "ja",
                    List.of(
                            "我々は、%sに関する協力の重要性を再確認する。",
                            "我々は、%sに関する専門家会合を毎年開催する。",
                            "我々は、2027年末までに%sに関する共同報告書を公表する。",
                            "我々は、作業部会を通じて%sに関する情報を共有することを約束する。"),
            "ko",
                    List.of(
                            "우리는 %s에 관한 협력의 중요성을 재확인한다.",
                            "우리는 %s에 관한 전문가 회의를 매년 개최한다.",
                            "우리는 2027년 말까지 %s에 관한 공동 보고서를 발표한다.",
                            "우리는 실무그룹을 통해 %s에 관한 정보를 공유하기로 약속한다."));

    /** What the clauses that were changed in English are to say in the other languages. */
    static final Map<String, Map<String, String>> MENDED = Map.of(
            "ja",
            Map.of(
                    "paragraph-1",
                    "我々は、サイバーセキュリティの分野における協力の重要性を想起する。",
                    "paragraph-2",
                    "我々は、サプライチェーンに関する協力の重要性を想起する。",
                    "paragraph-7",
                    "我々は、海の安全に関する協力の重要性を厳粛に再確認する。",
                    "paragraph-11",
                    "我々は、サイバーセキュリティに関する専門家会合を年に二回開催する。"),
            "ko",
            Map.of(
                    "paragraph-1",
                    "우리는 사이버안보 분야 협력의 중요성을 상기한다.",
                    "paragraph-2",
                    "우리는 공급망에 관한 협력의 중요성을 상기한다.",
                    "paragraph-7",
                    "우리는 바다의 안전에 관한 협력의 중요성을 엄숙히 재확인한다.",
                    "paragraph-11",
                    "우리는 사이버안보에 관한 전문가 회의를 매년 두 차례 개최한다."));

    private FortyClauses() {}

    /** A clause in English; they count from 1. */
    static String english(int number) {
        return in("en").get(number - 1);
    }

    /** The clauses in a language. */
    static List<String> in(String language) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : SENTENCES.get(language)) {
            SUBJECTS.get(language).forEach(subject -> clauses.add(sentence.formatted(subject)));
        }
        return List.copyOf(clauses);
    }

    /** The file a ministry would send: the clauses, numbered. */
    static FilePayload file(String language) {
        StringBuilder text = new StringBuilder();
        List<String> clauses = in(language);
        for (int at = 0; at < clauses.size(); at++) {
            text.append(at + 1).append(". ").append(clauses.get(at)).append("\n\n");
        }
        return new FilePayload(
                "draft-" + language + ".md", "text/markdown", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Fills in and sends the form that opens an instrument, with the three files. */
    static void open(Page page) {
        page.click("summary:has-text('Open an instrument')");
        page.fill("#o-code", "FORTY-1");
        page.fill("#o-title-en", "Joint statement of the forty");
        page.fill("#o-title-ja", "四十項目の共同声明");
        page.fill("#o-title-ko", "사십 항목 공동성명");
        for (String language : List.of("en", "ja", "ko")) {
            page.setInputFiles("input[name='file-" + language + "']", file(language));
        }
        page.click("form[action='/instruments'] button[type=submit]");
    }
}
