package entente.predicate;

import entente.reading.ReadingRule;

/** Why words at the end of a Japanese or Korean sentence are taken for an undertaking. */
public enum PredicateRule implements ReadingRule {
    /** ことで一致した, 기로 합의했다. */
    AGREED_TO(21, 21, "They agreed to do something named (〜ことで一致した, ~하기로 합의했다)."),
    /** ことを決定した, こととした, 기로 했다. */
    DECIDED_TO(10, 10, "They decided to do something named (〜こととした, ~하기로 했다)."),
    /** ことを約束した, ことにコミットする, 기로 약속했다. */
    PROMISED_TO(14, 14, "They promised to do something named (〜ことにコミットする, ~하기로 약속했다)."),
    /** ことを確認した, 것임을 확인했다. */
    CONFIRMED_THAT(1, 1, "They confirmed that they will do something named (〜ことを確認した, ~할 것임을 확인했다)."),
    /** ことを再確認した: an undertaking of before. */
    REAFFIRMED_THAT(0, 0, "They reaffirmed that they will do something named (〜ことを再確認した, ~하기로 재확인했다)."),
    /** と表明した, 겠다고 밝혔다. */
    STATED_THAT(6, 6, "One of them said what it will do (〜と表明した, ~하겠다고 밝혔다)."),
    /** 方針である, 予定である, 계획이다. */
    INTENDS_TO(14, 14, "They intend or plan to do something named (〜する方針である, ~할 계획이다)."),
    /** よう努める, ことを目指す, 위해 노력하다. */
    TRIES_TO(5, 5, "They will work or try to reach something named (〜するよう努める, ~하기 위해 노력하다)."),
    /** コミットメントを再確認, 의지를 재확인, 공약을 재확인. */
    REAFFIRMED(1, 1, "They reaffirm a commitment with a named target (〜コミットメントを再確認, ~의지를 재확인)."),
    /** していく, する, 할 것이다 said by those who issue the text. */
    WILL_DO(46, 49, "Those who issue the text say what they will do (〜していく, ~할 것이다)."),
    /** 準備を進めている, 준비하고 있다. */
    IS_PREPARING(5, 5, "They are already working towards something named (〜準備を進めている, ~준비하고 있다)."),
    /** 開催される, 열린다: a meeting or exercise of theirs. */
    IS_SCHEDULED(0, 0, "A meeting or exercise of theirs is set (〜開催される, ~개최된다)."),
    /** An item under a lead-in. */
    LISTED_ITEM(1, 1, "The item stands under a lead-in that commits (以下の取組を進める, 다음 사항을 추진하기로 했다).");

    private static final double BEFORE = 0.9;
    private static final double WEIGHT = 10;

    private final int right;
    private final int judged;
    private final String words;

    /** How many of its findings were right, and how many were judged: those of the closed halves of both languages. */
    PredicateRule(int right, int judged, String words) {
        this.right = right;
        this.judged = judged;
        this.words = words;
    }

    /** The share of its findings that are right, from 0 to 1. */
    public double confidence() {
        return confidence(right, judged);
    }

    /** The share right among judged findings, drawn towards 0.9 with the weight of ten (Beta smoothing). */
    public static double confidence(int right, int judged) {
        return (right + BEFORE * WEIGHT) / (judged + WEIGHT);
    }

    @Override
    public String words() {
        return words;
    }
}
