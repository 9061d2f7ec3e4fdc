package entente.draft;

import entente.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts to test with. */
final class Drafts {
    private Drafts() {}

    /** An agreement in three languages with every kind of clause. */
    static Draft agreement() {
        Clause scope = new Clause(
                "scope",
                ClauseKind.ARTICLE,
                words("Scope", "適用範囲", "적용범위"),
                null,
                List.of(
                        Clause.of(
                                "scope-1",
                                ClauseKind.PARAGRAPH,
                                words("This Agreement covers exercises.", "この協定は、演習に適用する。", "이 협정은 훈련에 적용된다.")),
                        new Clause(
                                "scope-2",
                                ClauseKind.PARAGRAPH,
                                null,
                                words("It does not cover:", "次のものには適用しない。", "다음에는 적용되지 아니한다."),
                                List.of(
                                        point("scope-2-a", "transit;", "通過", "통과"),
                                        point("scope-2-b", "visits.", "訪問", "방문")))));
        return agreement(scope);
    }

    private static Draft agreement(Clause scope) {
        Clause entry = new Clause(
                "entry",
                ClauseKind.ARTICLE,
                words("Entry into force", "効力発生", "발효"),
                null,
                List.of(Clause.of(
                        "entry-1",
                        ClauseKind.PARAGRAPH,
                        words(
                                "{#scope-2-a} applies from signature.",
                                "{#scope-2-a}は署名の日から適用する。",
                                "{#scope-2-a}는 서명일부터 적용된다."))));
        Clause preamble = new Clause(
                "preamble",
                ClauseKind.PREAMBLE,
                null,
                null,
                List.of(Clause.of(
                        "recital-1",
                        ClauseKind.PARAGRAPH,
                        words("Recalling their dialogue,", "対話を想起し、", "대화를 상기하며,"))));
        Clause general =
                new Clause("general", ClauseKind.PART, words("General", "総則", "총칙"), null, List.of(scope, entry));
        return new Draft(
                words("Agreement on exercises", "演習に関する協定", "훈련에 관한 협정"), Style.ARTICLES, List.of(preamble, general));
    }

    static Clause point(String id, String en, String ja, String ko) {
        return Clause.of(id, ClauseKind.POINT, words(en, ja, ko));
    }

    static Localized words(String en, String ja, String ko) {
        return new Localized(new TreeMap<>(Map.of("en", en, "ja", ja, "ko", ko)));
    }
}
