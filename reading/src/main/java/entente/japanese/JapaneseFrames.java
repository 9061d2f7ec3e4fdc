package entente.japanese;

import static entente.reading.Force.CONTINUING;
import static entente.reading.Force.FIRM;
import static entente.reading.Force.INTENT;

import entente.predicate.Frame;
import entente.predicate.PredicateRule;
import entente.predicate.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** What stands around a promise in Japanese, from the end of the sentence inwards. */
final class JapaneseFrames {
    /** A verb's tail: "ている", "ていく", the past. */
    private static final String TAIL = "(?:て/c (?:いる|いく|おる|ある|くる)/x. )?(?:(?:れる|られる)/x. )?(?:た/x. )?";

    private static final String IS = "(?:だ/x. (?:は/t )?(?:ある/[xv]. )?|で/p (?:ある/[xv]. |いる/v. )?)" + TAIL;
    private static final String GAP = "(?:[^ ]+/[ndpjk] |[、・]/s ){0,7}?";
    private static final String DO =
            "(?:する/v. |いたす/v. |(?:を|が|に)/p (?:する|行う|おこなう|みる|見る|得る|達する|至る|なる)/v. " + "(?:られる/x. )?)";
    private static final String THAT = "(?:こと/n (?:(?:で|を|に|が|につき|について|に関し|に関して|として|にて)/p )+|(?:と/p (?:の/p )?|との/p )?"
            + "(?:点|件|旨|考え|考え方|立場|認識|見解|原則|野心|内容|趣旨|方針|合意|約束|条件|線|取決め|取り決め)/n "
            + "(?:の/p (?:文書|合意|覚書|約束|声明|書簡|取決め)/n )?(?:で|を|に|につき|について|において)/p |旨/n |と/p )";
    private static final String PLAN =
            "(?:と/p の/p |との/p |という/p )?(?:方針|意向|予定|計画|考え|つもり|意図|所存|構え|見込み|見通し|方向|意思|意志|心算|運び)/n ";

    private JapaneseFrames() {}

    private static String verb(Vocabulary words, String list) {
        return "(?:" + words.any(list + ".noun") + "/n (?:" + DO + ")?|" + words.any(list + ".verb") + "/v. )" + TAIL;
    }

    /** A noun that names an action stands for the verb: "the opening of talks was agreed". */
    private static Frame done(Vocabulary words, PredicateRule rule, String list) {
        return Frame.nominal(
                rule,
                FIRM,
                "(?<=" + words.any("action") + "/n )(?:に|で|を|について|につき)/p (?:[^ ]+/d )*" + verb(words, list));
    }

    static List<Frame> of(Vocabulary words) {
        return Stream.of(reaffirming(words), aims(words), promises(words), nouns(words))
                .flatMap(List::stream)
                .toList();
    }

    /** A commitment of before, named. */
    private static List<Frame> reaffirming(Vocabulary words) {
        String pledge = words.any("pledge") + "/n ";
        return List.of(Frame.nominal(
                PredicateRule.REAFFIRMED,
                CONTINUING,
                "(?:に/p 向ける/v. た/x. |への/p |へ/p の/p |に対する/p |に関する/p |に/p (?:対する|関する)/v. |という/p "
                        + "|[^ ]+/v基 (?:と/p の/p |との/p )?|の/p )"
                        + "(?:[^ ]+/[njd] |な/x. |た/x. |[^ ]+/v用 |ぬ/x. |ない/x. |ない/j ){0,4}?" + pledge
                        + "(?:の/p [^ ]+/n )?(?:を/p |が/p (?:[^ ]+/[jvnxptds][^ ]? ){1,14}?こと/n を/p )" + GAP
                        + "(?:" + verb(words, "renew") + "|新た/n に/p する/v. " + TAIL + ")"));
    }

    private static List<Frame> aims(Vocabulary words) {
        return List.of(
                Frame.of(
                        PredicateRule.REAFFIRMED,
                        CONTINUING,
                        "(?<=/[vx]基 )(?:と/p の/p |との/p |という/p )?(?:決意|意志|意思|方針|姿勢|約束|コミットメント)/n に/p "
                                + "(?:変わる/v. |変わり/n |変更/n )(?:が/p |は/t )ない/j (?:こと/n を/p |旨/n (?:を/p )?)" + GAP
                                + "(?:" + verb(words, "confirm") + "|" + verb(words, "state") + ")"),
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        "(?<=(?:会|開催|会合|再会)/n する/v基 |(?:会う|集まる|開く)/v基 )こと/n を/p 楽しみ/n に/p する/v. " + TAIL),
                Frame.of(PredicateRule.INTENDS_TO, INTENT, PLAN + "(?:" + IS + ")?"),
                Frame.of(PredicateRule.INTENDS_TO, INTENT, PLAN + "(?:と|に)/p (?:なる|する)/v. " + TAIL),
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        PLAN + "(?:を|で|に|が)/p " + GAP + "(?:" + verb(words, "state") + "|" + verb(words, "agree") + "|"
                                + verb(words, "confirm") + "|(?:調整|検討|準備)/n " + DO + TAIL
                                + "|(?:有する|持つ|ある|進める|固める|立てる)/v. " + TAIL + ")"));
    }

    private static List<Frame> promises(Vocabulary words) {
        return List.of(
                Frame.of(
                        PredicateRule.PROMISED_TO,
                        FIRM,
                        "(?:と/p の/p |との/p |という/p |こと/n を/p )?(?:決意|覚悟|決心|不退転/n の/p 決意)/n (?:を/p " + GAP
                                + "(?:" + verb(words, "state") + "|" + verb(words, "confirm") + "|固める/v. " + TAIL
                                + ")|する/v. "
                                + TAIL + "|" + IS + ")"),
                Frame.of(
                        PredicateRule.DECIDED_TO,
                        FIRM,
                        "(?:(?:こと|運び|手はず|段取り)/n (?:と|に)/p (?:(?:する|なる|いたす|決する|至る)/v. (?:れる/x. )?" + TAIL
                                + ")|こと/n (?:が|を|に|で)/p " + GAP + verb(words, "decide")
                                + "|(?:意/n を/p 決する|もの/n と/p する)/v. " + TAIL
                                + ")"),
                Frame.of(
                        PredicateRule.TRIES_TO,
                        INTENT,
                        "(?:こと/n (?:を|に)/p |よう/n (?:に/p )?)" + GAP + verb(words, "try")),
                Frame.of(PredicateRule.AGREED_TO, FIRM, THAT + GAP + verb(words, "agree")),
                Frame.of(
                        PredicateRule.PROMISED_TO,
                        FIRM,
                        "(?:" + THAT + GAP + verb(words, "promise") + "|(?:任務|責任|責務|役割)/n を/p (?:負う|担う|果たす|引き受ける)/v. "
                                + TAIL + ")"),
                Frame.of(PredicateRule.REAFFIRMED_THAT, CONTINUING, THAT + GAP + "(?:再/n 確認|再確認)/n " + DO + TAIL),
                Frame.of(PredicateRule.CONFIRMED_THAT, FIRM, THAT + GAP + verb(words, "confirm")),
                Frame.of(PredicateRule.STATED_THAT, FIRM, THAT + GAP + verb(words, "state")),
                Frame.of(PredicateRule.STATED_THAT, FIRM, "(?<=/[vx]基 )と/p する/v. (?:て/c いる/x. )?(?:た/x. )?"),
                Frame.of(PredicateRule.WILL_DO, FIRM, "よう/n に/p (?:する|いたす)/v. " + TAIL));
    }

    private static List<Frame> nouns(Vocabulary words) {
        return List.of(
                done(words, PredicateRule.AGREED_TO, "agree"),
                done(words, PredicateRule.DECIDED_TO, "decide"),
                done(words, PredicateRule.PROMISED_TO, "promise"),
                done(words, PredicateRule.STATED_THAT, "announce"));
    }
}
