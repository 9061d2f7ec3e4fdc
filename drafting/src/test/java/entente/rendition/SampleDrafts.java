package entente.rendition;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.text.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts to write in every format. */
public final class SampleDrafts {
    /** What is said of them. */
    public static final Particulars PARTICULARS = new Particulars(
            "LIMA-2024",
            "joint-statement",
            "rolling-text",
            3,
            LocalDate.of(2026, 11, 20),
            List.of("JP", "KR", "US"),
            LanguagePolicy.equal(List.of("en", "ja", "ko")));

    private SampleDrafts() {}

    /** A text with every kind of clause, headings, citations and nested points, in three languages. */
    public static Draft agreement() {
        return new Draft(
                words("Framework on Trilateral Exercises", "三か国演習に関する枠組み", "3국 훈련에 관한 협력체계"),
                Style.ARTICLES,
                List.of(preamble(), general(), closing()));
    }

    /** A rolling text: alternatives, brackets within brackets, also in a preamble, and a citation. */
    public static Draft rolling() {
        Clause recital = paragraph(
                "recital-1",
                "Recalling [KR: with [JP: deep] regret] the [dialogue][US: talks] of their leaders,",
                "首脳間の[対話][US: 会談]を想起し、",
                "정상 간의 [대화][US: 회담]를 상기하며,");
        Clause meet = paragraph(
                "meet",
                "We [will][JP: intend to][US: shall [KR: continue to]] meet [US: –][KR: as {#recital-1} says [sic]].",
                "我々は[毎年[KR: 二回]][JP: 定期的に]会合する。",
                "우리는 [매년][JP: 정기적으로] 회합한다.");
        Clause point = point("meet-a", "[in capitals][KR: –];", "首都で", "수도에서");
        return new Draft(
                words("Rolling text", "作業中の案文", "협상 문안"),
                Style.PARAGRAPHS,
                List.of(
                        new Clause("preamble", ClauseKind.PREAMBLE, null, null, List.of(recital)),
                        meet.withParts(List.of(point))));
    }

    private static Clause preamble() {
        return new Clause(
                "preamble",
                ClauseKind.PREAMBLE,
                null,
                null,
                List.of(
                        paragraph(
                                "recital-1",
                                "Recalling the dialogue of their leaders,",
                                "首脳間の対話を想起し、",
                                "정상 간의 대화를 상기하며,"),
                        new Clause(
                                "recital-2",
                                ClauseKind.PARAGRAPH,
                                null,
                                words("Recognising:", "次のことを認識し、", "다음을 인식하며,"),
                                List.of(point("recital-2-a", "a shared duty;", "共通の責務", "공동의 책무")))));
    }

    private static Clause general() {
        Clause nested = point("exercise-2-a-i", "sea lanes;", "シーレーン", "해상교통로");
        Clause first = point("exercise-2-a", "maritime <domain> & air:", "海洋及び「空」", "해양 및 항공")
                .withParts(List.of(nested));
        Clause list = new Clause(
                "exercise-2",
                ClauseKind.PARAGRAPH,
                null,
                words("The exercise covers:", "演習は、次のものを対象とする。", "훈련은 다음을 대상으로 한다."),
                List.of(first, point("exercise-2-b", "cyberspace.", "サイバー空間", "사이버 공간")));
        Clause exercise = new Clause(
                "exercise",
                ClauseKind.ARTICLE,
                words("Annual exercise", "年次演習", "연례 훈련"),
                null,
                List.of(
                        paragraph(
                                "exercise-1",
                                "The members hold a multi-domain exercise every year.",
                                "構成国は、毎年、多領域演習を実施する。",
                                "회원국은 매년 다영역 훈련을 실시한다."),
                        list));
        Clause review = new Clause(
                "review",
                ClauseKind.ARTICLE,
                words("Review", "見直し", "검토"),
                null,
                List.of(paragraph(
                        "review-1",
                        "The scope in {#exercise-2-a-i} is reviewed every three years; see also {#exercise}.",
                        "{#exercise-2-a-i}の範囲は、三年ごとに見直す。{#exercise}も参照。",
                        "{#exercise-2-a-i}의 범위는 3년마다 검토한다. {#exercise}도 참조.")));
        return new Clause(
                "general",
                ClauseKind.PART,
                words("Exercises", "演習", "훈련"),
                words("This Part applies from signature.", "この部は、署名の日から適用する。", "이 부는 서명일부터 적용된다."),
                List.of(exercise, review));
    }

    private static Clause closing() {
        return paragraph(
                "closing",
                "Done in English, Japanese and Korean, all texts being equally authentic.",
                "ひとしく正文である英語、日本語及び韓国語により作成した。",
                "동등하게 정본인 영어, 일본어 및 한국어로 작성되었다.");
    }

    /** A paragraph. */
    public static Clause paragraph(String id, String en, String ja, String ko) {
        return Clause.of(id, ClauseKind.PARAGRAPH, words(en, ja, ko));
    }

    private static Clause point(String id, String en, String ja, String ko) {
        return Clause.of(id, ClauseKind.POINT, words(en, ja, ko));
    }

    /** The same words in three languages. */
    public static Localized words(String en, String ja, String ko) {
        return new Localized(new TreeMap<>(Map.of("en", en, "ja", ja, "ko", ko)));
    }
}
