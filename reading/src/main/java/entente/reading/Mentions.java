package entente.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words that say when something is promised from those that only name a thing by its time. */
final class Mentions {
    private static final int BEFORE_MAX = 160;

    /** "Our respective 2030 targets", "Vision 2040", "(2021-2025)": a year that belongs to a name. */
    private static final Pattern BARE_YEAR = Pattern.compile("(?i)(?:the )?20\\d\\d(?: ?[-–] ?(?:20)?\\d\\d)?");

    private static final Pattern NAME_BEFORE = Pattern.compile(
            "(?:\\(|\\)\\s|\\b(?:Strategy|Plan|Agenda|Vision|Roadmap|Framework)\\s(?:to|towards|until)\\s"
                    + "|\\b(?!(?:FY|January|February|March|April|May|June"
                    + "|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)\\b)"
                    + "\\p{Lu}[\\p{L}&.’'-]*\\s)$");
    private static final Pattern NOUN_AFTER = Pattern.compile(
            "\\s+(?!(?:and|to|or|in|on|with|for|by|at|through|as|of|when|where|that|which|while|under|from|we)\\b)"
                    + "[\\p{L}]");
    private static final Pattern OCCASION_AFTER = Pattern.compile(
            "\\s+(?:[\\p{Lu}\\d][\\w&.’'-]*\\s+){0,5}(?:[Ss]ummits?|[Mm]eetings?|[Cc]onferences?|[Dd]ialogues?"
                    + "|[Mm]inisterials?|[Ff]orum|[Ee]xercises?|[Aa]ssembly|[Gg]ames|[Ss]ession|[Cc]onsultations"
                    + "|[Rr]eview)\\b");

    /** "The Year of Action" is a name. */
    private static final Pattern NAMED_UNIT = Pattern.compile(".*\\b(?:Year|Decade|Day|Week|Month)s?");

    /** What recurs already and is only met with: "during the quarterly round". */
    private static final Pattern USED = Pattern.compile(
            "(?i)\\b(?:at|during|mark|marking|celebrate|observe|attend|join|toward|towards|of|from|in|within"
                    + "|ahead of|prior to|before|for|as part of"
                    + "|on the (?:margins|sidelines) of)\\s+(?:the|our|its|their|this|these)\\s+(?:next\\s+"
                    + "|upcoming\\s+"
                    + "|previous\\s+|last\\s+|latest\\s+|existing\\s+|respective\\s+)?$");

    private static final Pattern OF_OTHERS = Pattern.compile(
            ",?[^,;.]*\\b(?:hosted|organi[sz]ed|run|conducted|convened|led)\\s+by\\s+(?!(?:us|our|both)\\b)");

    private static final Pattern RATE_BEFORE = Pattern.compile(
            "(?i)(?:\\baverage|\\bmean|\\bglobal average|\\b(?:billion|million|trillion|thousand|percent|per cent"
                    + "|tons|tonnes"
                    + "|barrels|dollars|euros?|bcm|gigawatts?|GW|MW)\\b[^,;.]{0,40}|[$€£¥%][^,;.\\s]*\\s+)\\s*$");
    private static final Pattern RATE_AFTER =
            Pattern.compile("(?i)\\s+(?:(?:[\\p{L}-]+\\s+){0,2}improvements?|average|growth|rate|capacity|output"
                    + "|emissions?|budgets?|production|revenues?|incomes?"
                    + "|turnover|consumption|spending|reports?)\\b");

    /** Ground or company of what is promised, up to its comma: "Following the talks in May, we will ...". */
    private static final Pattern GROUND = Pattern.compile(
            "(?:And |Also |Further |Moreover, )?(?:Following|After|Since|Building|Recalling|Recogni[sz]ing"
                    + "|Noting|Given"
                    + "|Having|Further to|Welcoming|Drawing|Pursuant|Consistent|In line|In light|In view"
                    + "|In accordance"
                    + "|As (?!early|soon)|To (?!this|that|these)|Under"
                    + "|Based|Reaffirming|Bearing|Acknowledging|With)\\b.*",
            Pattern.DOTALL);

    private static final Pattern OF_A_GOAL = Pattern.compile("(?i)\\b(?:consistent with|compatible with|in line with"
            + "|aligned with|in accordance with|in keeping with|in pursuit of|on track (?:to|for"
            + "|towards?))\\b[^,;]*\\b(?:"
            + "goals?|targets?|objectives?|reach\\w*|achiev\\w*|commitments?|pledges?|limiting|keeping"
            + "|pathways?|levels?|net[- ]zero)\\b[^,;]*$");
    /** What another does with what is named: "through the scheme that Norway will lead this year". */
    private static final Pattern OF_ANOTHER = Pattern.compile("(?:\\b(?:\\p{Lu}[\\p{L}-]+|scheme|initiative|programme"
            + "|program|project|forum|event|conference|summit|meeting)\\s+(?:that|which)"
            + "|\\b(?<!such )as)\\s+(?:the\\s+)?"
            + "\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{L}+)?\\s+(?:will|is|are|has|have|\\p{Ll}{3,}[^s]s)\\b[^,;.]*$");

    private static final Pattern BYGONE = Pattern.compile(
            "(?i)\\b(?:since|as of|dated|signed (?:in|on)|adopted (?:in|on)|held (?:in|on)|announced (?:in|on)"
                    + "|issued (?:in|on)|convened (?:in|on)|launched (?:in|on)|concluded (?:in|on)|met (?:in"
                    + "|on))\\s*$");

    /** "Notice No. 4 of 2025". */
    private static final Pattern NUMBERED = Pattern.compile("\\bNo\\. ?\\d+ of $");

    /** "In the ten years since the treaty". */
    private static final Pattern SINCE = Pattern.compile("\\s+since\\b");

    /** What still belongs to the ground after a comma: "As host, and as chairman next year, Norway will ...". */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\s*(?:and|or|including|as well as|which|who|where|held|hosted|adopted|announced|noting)\\b.*",
            Pattern.DOTALL);

    /** "Large Persistent Annual Deficits": a part of a name. */
    private static final Pattern CAPITAL_BEFORE = Pattern.compile("\\p{Lu}[\\p{L}.’'-]*\\s$");

    private Mentions() {}

    /**
     * Whether the words between the two offsets only name something.
     *
     * @param from where the sentence begins
     * @param to where it ends
     */
    static boolean names(String text, int from, int to, When.Found found) {
        String before = flat(text.substring(Math.max(from, found.start() - BEFORE_MAX), found.start()));
        String whole = flat(text.substring(from, found.start()));
        String after = text.substring(found.end(), to);
        if (isGround(whole)
                || OF_A_GOAL.matcher(before).find()
                || OF_ANOTHER.matcher(before).find()) {
            return true;
        }
        return found.cadence() ? usesRound(found.text(), before, after) : namesThing(flat(found.text()), before, after);
    }

    private static boolean usesRound(String words, String before, String after) {
        boolean named = Character.isUpperCase(words.charAt(0))
                && CAPITAL_BEFORE.matcher(before).find()
                && after.matches("(?s)\\s+\\p{Lu}.*");
        return named
                || USED.matcher(before).find()
                || RATE_BEFORE.matcher(before).find()
                || RATE_AFTER.matcher(after).lookingAt()
                || OF_OTHERS.matcher(after).lookingAt();
    }

    private static boolean namesThing(String words, String before, String after) {
        if (NAMED_UNIT.matcher(words).matches()
                || BYGONE.matcher(before).find()
                || NUMBERED.matcher(before).find()
                || SINCE.matcher(after).lookingAt()) {
            return true;
        }
        if (words.toLowerCase(Locale.ROOT).endsWith("term")
                && NOUN_AFTER.matcher(after).lookingAt()) {
            return true;
        }
        boolean year = BARE_YEAR.matcher(words).matches();
        boolean name = NAME_BEFORE.matcher(before).find()
                || (NOUN_AFTER.matcher(after).lookingAt()
                        && !OCCASION_AFTER.matcher(after).lookingAt());
        return year && name;
    }

    private static boolean isGround(String whole) {
        Matcher matcher = GROUND.matcher(whole.strip());
        int comma = whole.lastIndexOf(',');
        return matcher.matches()
                && (comma < 0
                        || (comma == whole.indexOf(',')
                                && GOES_ON.matcher(whole.substring(comma + 1)).matches()));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
