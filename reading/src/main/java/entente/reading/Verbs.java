package entente.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The verbs that undertakings are made of and the adverbs that stand before them. */
final class Verbs {
    private static final String BASES =
            "accelerate achieve act adapt address adhere adjust adopt advance advocate align allocate allow amplify "
                    + "apply ask assess assist attract avoid begin bolster boost bring broaden build bridge call cap "
                    + "champion chart collaborate combat commence complete conclude conduct confront consider consult "
                    + "contribute continue convene cooperate coordinate counter create cut deepen defend deliver "
                    + "demonstrate deny deploy detect deter develop devote digitalize disburse discuss disrupt "
                    + "diversify double draw drive ease eliminate empower enable encourage end endeavor endeavour "
                    + "endorse enforce engage enhance ensure equip eradicate establish evaluate evolve examine "
                    + "exchange execute expand expedite explore extend facilitate fight finalize finalise finance "
                    + "focus form formulate foster fulfil fulfill fund further give grow guard halt harmonize harness "
                    + "help hold host identify ignite impose implement improve incentivize include incorporate "
                    + "increase initiate integrate intensify introduce invest invite join keep launch lay lead "
                    + "leverage lift limit link lower maintain make manage maximize meet minimize mitigate mobilize "
                    + "mobilise modernize monitor move negotiate nurture offer open operationalize operationalise "
                    + "optimize organize oppose overcome participate partner phase pilot pool prepare press preserve "
                    + "prevent prioritize prioritise proceed procure produce prohibit promote protect provide publish "
                    + "pursue push raise ratify reach recruit redouble reduce reestablish refrain reform regulate "
                    + "reinforce reject remove renew repair replenish report resist resolve respect respond restore "
                    + "restrict resume retain revise revitalize reverse review safeguard sanction scale seek seize "
                    + "send set shape share sign simplify solve speed spur stabilize stand step stimulate stop "
                    + "streamline strengthen submit support suspend sustain tackle take target terminate test track "
                    + "train transfer transform transition treat triple undertake unlock update upgrade uphold use "
                    + "utilize verify voice waive welcome widen withdraw work collaborate stem bar cease abide comply "
                    + "commit dedicate designate direct instruct task intervene look map recover rebuild reallocate "
                    + "channel phase fast-track co-develop co-produce co-create co-host cosponsor co-sponsor "
                    + "re-establish realize realise recognize mainstream stay remain seek subscribe hasten elevate "
                    + "institutionalize constitute convert export import purchase buy transmit visit donate embed "
                    + "enlist ensure ban condition curb dismantle disable hold ready relax remedy correct secure "
                    + "serve simulate return rotate release refine";
    private static final Map<String, String> GERUNDS = new HashMap<>();
    private static final Map<String, String> BASE = new HashMap<>();

    /** Words that may stand between a subject and its verb, or inside a verb group. */
    static final String ADVERBS =
            "(?:(?:also|further|furthermore|hereby|therefore|thus|today|together|each|both|all|now|once|again|then|too"
                    + "|still|always|not|never|soon|next|instead|, too ,|, therefore ,|, together ,|, today ,|, in "
                    + "turn ,|, as well ,|, in particular ,|, inter alia ,|inter alia|in particular|in principle|once "
                    + "again|once more|in turn|at least|in parallel|with one another|with each other|(?!supply "
                    + "|family |apply |rely |reply |july |ally |italy |early )\\p{L}+ly) )*+";

    /** Adverbs alone. */
    static final Pattern ADVERB_RUN = Pattern.compile(ADVERBS);

    static {
        for (String base : BASES.split(" ", -1)) {
            BASE.put(base, base);
            GERUNDS.put(gerund(base), base);
        }
        String doubled = "cut:cutting,stop:stopping,set:setting,curb:curbing,begin:beginning,cap:capping,stem:stemming"
                + ",bar:barring,map:mapping,ban:banning,spur:spurring,commit:committing,submit:submitting,transfer:tra"
                + "nsferring,transmit:transmitting,embed:embedding,step:stepping,channel:channelling,plan:planning,equ"
                + "ip:equipping,tie:tying,fulfil:fulfilling";
        for (String pair : doubled.split(",", -1)) {
            GERUNDS.put(pair.substring(pair.indexOf(':') + 1), pair.substring(0, pair.indexOf(':')));
        }
    }

    private Verbs() {}

    private static String gerund(String base) {
        boolean silent = base.endsWith("e") && !base.endsWith("ee");
        return (silent ? base.substring(0, base.length() - 1) : base) + "ing";
    }

    /** True when a verb follows the adverbs at the word. */
    static boolean startsWithVerb(Line line, int index) {
        int verb = Math.max(index, line.match(ADVERB_RUN, index));
        return isBase(line.norm(verb)) || isGerund(line.norm(verb));
    }

    static boolean isBase(String word) {
        return BASE.containsKey(word);
    }

    static boolean isGerund(String word) {
        return GERUNDS.containsKey(word) || word.equals("continuing");
    }

    /** The verb without the ending of the third person. */
    static String plain(String verb) {
        return verb.endsWith("es") && isBase(verb.substring(0, verb.length() - 2))
                ? verb.substring(0, verb.length() - 2)
                : verb.substring(0, verb.length() - 1);
    }

    /** The base form of a base form or gerund, or the word itself. */
    static String base(String word) {
        return GERUNDS.getOrDefault(word, word);
    }
}
