package entente.korean;

import static entente.reading.Force.CONTINUING;
import static entente.reading.Force.FIRM;
import static entente.reading.Force.INTENT;

import entente.predicate.Frame;
import entente.predicate.PredicateRule;
import entente.predicate.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** What stands around a promise in Korean, from the end of the sentence inwards. */
final class KoreanFrames {
    /** An auxiliary and the past after a verb. */
    private static final String TAIL = "(?:고/e 있/[vxj] |아/e (?:나가|오|두|놓|주)/[vx] )?(?:았/t )?";

    private static final String GAP = "(?:[^ ]+/[ndpjkt] |,/s |아/e |하/[vj] (?=아/e |게/e )|게/e |히/d ){0,7}?";
    private static final String DO = "(?:하/v |되/v |(?:을|가|에)/p (?:[^ ]+/d )?(?:하|보|이루|이르|도달하|나누|모으|나타내|갖|내리|맺)/v )";

    /** The clause that is agreed, said or promised: as a noun, a quotation, or before one of these nouns. */
    private static final String THAT = "(?:기/g 로/p 하/[vx] ᆫ/m 데/n (?:에/p )?|"
            + "(?:ᆯ/m |는/m )것/n (?:을|에|으로|로)/p |(?:ᄆ|기)/g (?:을|에|로)/p |[^ ]*(?:다는|자는|라는|는|ᆯ)/m (?:이/c )?"
            + "(?:데|쪽|원칙|점|방침|절차|제안|권고|각오|태도|길|입장|구상|계획|취지|뜻|방향|안|방안|약속|인식|내용|결론|합의|목표|의견|문서|결의|결심)/n "
            + "(?:에|을|에서|로|에게)/p |[^ ]*(?:다는|자는|는|ᆯ)/m 데/n |[^ ]*(?:다고|라고|자고|노라고)/e )";

    /** "Said that": Nori's dictionary takes 하였다 after a quotation for 않았다. */
    private static final String SAID = "[^ ]*(?:다고|라고|노라고)/e (?:하|않)/[vx] (?:았/t )?";

    /** A phrase of the list may end in a blank of its own. */
    private static final String AFTER = "(?:(?<= )| )";

    private static final String UNDER_WAY = "(?:중/n 이/c )?";

    private KoreanFrames() {}

    private static String verb(Vocabulary words, String list) {
        return "(?:재/n )?(?:" + words.any(list + ".noun") + "/n (?:" + DO + ")?|" + words.any(list + ".phrase") + AFTER
                + "|" + words.any(list + ".verb") + "/v )" + TAIL;
    }

    static List<Frame> of(Vocabulary words) {
        return Stream.of(reaffirming(words), aims(words), promises(words), nouns(words))
                .flatMap(List::stream)
                .toList();
    }

    /** A commitment of before, named. */
    private static List<Frame> reaffirming(Vocabulary words) {
        return List.of(Frame.nominal(
                PredicateRule.REAFFIRMED,
                CONTINUING,
                "(?:[^ ]*(?:다는|ᆫ|는|ᆯ)/m |의/p |(?<=/n ))(?:[^ ]+/[nd] |[^ ]+/j ᆫ/m |ᆫ/m ){0,3}?"
                        + words.any("pledge")
                        + "/n (?:을/p |에/p |"
                        + "에/p 변하/v (?:ᄆ/g )?(?:가/p |은/t )?없/j ᄆ/g 을/p |"
                        + "가/p (?:[^ ]+/[jvnxe] ){1,4}?(?:ᄆ/g |[^ ]*(?:다는|라는)/m 점/n )을/p )"
                        + GAP
                        + verb(words, "renew")));
    }

    private static List<Frame> aims(Vocabulary words) {
        String plan = "[^ ]*(?:ᆯ|는|다는|라는|려는)/m (?:이/c )?" + words.any("plan") + "/n ";
        String strive = "(?:" + words.any("strive") + "/n (?:" + DO + ")?|" + words.any("strive") + "/v |"
                + words.any("try.phrase") + AFTER + ")" + TAIL;
        return List.of(
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        plan + "(?:이/c (?:았/t )?(?:" + SAID + "|라고/e )?(?:ᄆ/g (?:을/p )?)?)?"),
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        plan + "(?:을|가|로|에)/p " + GAP + "(?:" + verb(words, "state") + "|"
                                + verb(words, "confirm") + "|" + verb(words, "agree")
                                + "|(?:있|가지|갖|세우|지니|품)/[vj] (?:았/t )?)"),
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        "(?:고자|려고|려)/e (?:하/[vx] (?:고/e 있/[vx] )?(?:았/t )?|(?:준비|노력|검토)/n 하/v " + TAIL + ")"),
                Frame.of(
                        PredicateRule.TRIES_TO,
                        INTENT,
                        "(?<!있/[vxj] )(?:는|ᆯ|자는)/m (?:방안|방향|길|문제|쪽|가능성|방법|것)/n (?:을|로|에)/p " + GAP + verb(words, "try")
                                + UNDER_WAY),
                Frame.of(PredicateRule.INTENDS_TO, INTENT, "ᆯ/m 것/n 을/p " + GAP + "(?:계획|예정|의도|구상)/n " + DO + TAIL),
                Frame.nominal(PredicateRule.IS_PREPARING, INTENT, "(?<=을/p )(?:추진|진행|준비|작업)/n 중/n 이/c (?:ᄆ/g 을/p )?"),
                Frame.of(PredicateRule.TRIES_TO, INTENT, "(?:도록|기/g 위하/v 아|고자)/e " + GAP + strive),
                Frame.of(
                        PredicateRule.INTENDS_TO,
                        INTENT,
                        "(?<=(?:만나|모이|열|갖|가지)/v |개최/n 하/v )기/g 을/p (?:고대|기대|희망)/n 하/v " + TAIL),
                Frame.of(PredicateRule.IS_PREPARING, INTENT, "는/m 중/n 이/c "));
    }

    private static List<Frame> promises(Vocabulary words) {
        return List.of(
                Frame.of(PredicateRule.AGREED_TO, FIRM, THAT + GAP + verb(words, "agree")),
                Frame.of(PredicateRule.PROMISED_TO, FIRM, THAT + GAP + verb(words, "promise")),
                Frame.of(PredicateRule.REAFFIRMED_THAT, CONTINUING, THAT + GAP + "(?:재확인/n |재/n 확인/n )" + DO + TAIL),
                Frame.of(PredicateRule.CONFIRMED_THAT, FIRM, THAT + GAP + verb(words, "confirm")),
                Frame.of(PredicateRule.STATED_THAT, FIRM, THAT + GAP + verb(words, "state")),
                Frame.of(PredicateRule.STATED_THAT, FIRM, "(?<=겠/t )" + SAID),
                Frame.of(PredicateRule.DECIDED_TO, FIRM, "(?:기/g 로/p |ᆯ/m 것/n 을/p )" + GAP + verb(words, "decide")),
                Frame.of(PredicateRule.DECIDED_TO, FIRM, "기/g 로/p (?:(?:[^ ]+/d )*(?:하|되)/[vx] (?:았/t )?)?"),
                Frame.of(PredicateRule.WILL_DO, FIRM, "ᆯ/m 것/n (?:이/c )?(?:ᄆ/g |라는/m 점/n )?(?:을/p )?"),
                Frame.of(PredicateRule.WILL_DO, FIRM, "게/e 되/[vx] "));
    }

    private static List<Frame> nouns(Vocabulary words) {
        return List.of(
                done(words, PredicateRule.AGREED_TO, "agree"),
                done(words, PredicateRule.DECIDED_TO, "decide"),
                done(words, PredicateRule.PROMISED_TO, "promise"),
                done(words, PredicateRule.STATED_THAT, "announce"));
    }

    /** A noun that names an action stands for the verb: "the opening of talks was agreed". */
    private static Frame done(Vocabulary words, PredicateRule rule, String list) {
        return Frame.nominal(
                rule, FIRM, "(?<=" + words.any("action") + "/n )(?:에|을|로)/p (?:[^ ]+/d )*" + verb(words, list));
    }
}
