package entente.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as a sentence writes them in three languages: a number with the thing it counts. */
final class Amounts {
    private static final int AMOUNTS_MAX = 8;
    private static final String NUMBER = "(?:\\d[\\d,.]*\\d|\\d)";

    /** Dates are no amounts; a year or a day of the month is kept out by what may follow a number. */
    private static final Pattern ENGLISH = Pattern.compile("(?:\\$ ?" + NUMBER + "(?: (?:thousand|million|billion))?"
            + "|\\b(?:" + NUMBER + "|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)"
            + "(?: (?:hundred|thousand|million|billion|of))*"
            + "(?: (?:North|South|Korean|Russian|ballistic|cruise|short-range|artillery|special|more|about))*"
            + " (?:troops|soldiers|servicemen|personnel|missiles?|shells?|rounds|rockets|launchers?|containers?|tons"
            + "|tonnes|barrels|kilometers|kilometres|km|miles|people|vessels?|ships|warheads?|dollars|drones?))\\b");

    private static final String JA_THING = "(?:ミサイル|ロケット弾|砲弾|弾薬|無人機|ドローン|発射台|コンテナ)";
    private static final String KO_THING = "(?:미사일|로켓|방사포|포탄|탄약|무인기|드론|발사대|컨테이너)";

    // The counted thing stands before its number or after it. Possessive throughout: a long row of digits could be cut
    // in pieces in ever so many ways.
    private static final Pattern JAPANESE = Pattern.compile("(?:" + JA_THING
            + "を?)?(?:約|およそ)?(?<![\\d０-９,.])(?:[\\d０-９][\\d０-９,，.]*+[万億千百]*+)++"
            + "(?:人|名|発|基|隻|トン|キロ|ドル|円|回|個|両|機)(?:余り|以上)?"
            + "(?:の(?:弾道|巡航)?" + JA_THING + ")?");

    private static final Pattern KOREAN = Pattern.compile("(?:" + KO_THING
            + "[을를]? ?)?(?:약 ?)?(?<![\\d,.])(?:\\d[\\d,.]*+(?:만|억|천|백)*+여?+ ?+)++"
            + "(?:명|발|기|척|톤|킬로미터|㎞|km|달러|원|개|대|차례)(?:여)?"
            + "(?:의 (?:탄도|순항)?" + KO_THING + ")?");

    private Amounts() {}

    static Set<String> of(String sentence) {
        Set<String> amounts = new LinkedHashSet<>();
        for (Pattern pattern : new Pattern[] {ENGLISH, JAPANESE, KOREAN}) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find() && amounts.size() < AMOUNTS_MAX) {
                amounts.add(matcher.group().strip());
            }
        }
        return amounts;
    }
}
