package entente.reading;

import static entente.reading.Verbs.ADVERBS;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The verb groups that state a position, tried in this order right after a party, or after "and" while it governs. */
enum PositionRule {
    CONCERN(
            Position.Verb.CONCERN,
            "(?:express|expresses|expressed|share|shares|shared|reiterate|reiterated|have|voice|voiced|raised?|note"
                    + "|noted"
                    + "|reaffirm|reaffirmed) (?:with )?(?:our |their |its |a )?(?:\\p{L}+ (?:and "
                    + ")?){0,3}?(?:concerns?|alarm"
                    + "|regrets?|worry) |(?:are|is|remain|remains|were) A(?:\\p{L}+ )?(?:concerned|alarmed|appalled"
                    + "|disturbed|troubled|outraged) |regret|regrets |regretted "),
    CONDEMN(
            Position.Verb.CONDEMN,
            "(?:continue to )?(?:condemn|condemns|condemned|deplore|deplored|denounce|denounced|reject|rejects"
                    + "|rejected) "
                    + "|(?:reiterate|reiterated|express|expressed|reaffirm|reaffirmed|repeat|join in) A(?:our|their"
                    + "|its|the) "
                    + "(?:\\p{L}+ (?:and )?){0,3}?(?:condemnation|rejection) |will never recogni[sz]e "),
    OPPOSE(
            Position.Verb.OPPOSE,
            "(?:continue to |strongly )?(?:oppose|opposes|opposed) |(?:reiterate|reiterated|express|expressed|reaffirm"
                    + "|reaffirmed|restate|restated) A(?:our|their|its|the|our opposition|strong) (?:\\p{L}+ "
                    + "){0,3}?(?:opposition"
                    + "|objections?) (?:to )?"),
    CALL(
            Position.Verb.CALL,
            "(?:continue to |jointly )?(?:call|calls|called) (?:on|upon|for) |(?:continue to )?(?:urge|urges|urged"
                    + "|demand"
                    + "|demands|demanded|encourage|encourages|encouraged|invite|invites|invited|ask|asks|asked"
                    + "|appeal to"
                    + "|insist|request) |(?:reiterate|reiterated|reaffirm|reaffirmed|renew|renewed|echo|repeat) "
                    + "A(?:our|their|its|the) (?:\\p{L}+ ){0,2}?calls? (?:on|upon|for|to) "),
    SUPPORT(
            Position.Verb.SUPPORT,
            "(?:continue to |fully |strongly )*(?:support|supports|supported|endorse|endorses|endorsed) (?!for |to "
                    + "|in )|(?:stand|stands"
                    + "|stood) A(?:with|in solidarity|together in support|together with|by|firmly behind|united in "
                    + "support) "
                    + "|(?:express|expresses|expressed|reiterate|reiterates|reiterated|reaffirm|reaffirms|reaffirmed"
                    + "|affirm"
                    + "|affirmed|restate|restated|declare|underscore|underscored|extend|lend|lends|renew|pledge"
                    + "|emphasize"
                    + "|emphasized|have|share) A(?:our|their|its|the|his|her|§.. 's )?(?: ?\\p{L}+ (?:and "
                    + ")?){0,4}?(?:support"
                    + "|solidarity|endorsement) |(?:are|remain|is|stand) A(?:united|steadfast|unwavering|resolute"
                    + "|firm) in "
                    + "(?:our|their|its) (?:\\p{L}+ ){0,3}?(?:support|solidarity) "),
    EXPECT(
            Position.Verb.EXPECT,
            "(?:look|looks|looked|are looking|is looking) A(?:forward )to |(?:hope|hopes|hoped|expect|expects"
                    + "|expected) "),
    WELCOME(
            Position.Verb.WELCOME,
            "(?:also )?(?:welcome|welcomes|welcomed|commend|commends|commended|applaud|applauds|applauded|praise"
                    + "|praised"
                    + "|hail|hailed|laud|lauded|congratulate|congratulated|thank|thanks|thanked|celebrate|celebrated"
                    + "|appreciate|appreciates|appreciated|honou?r|pay tribute|value) |(?:express|expressed|extend"
                    + "|extended) "
                    + "A(?:our|their|its|his|her)? ?(?:\\p{L}+ ){0,3}?(?:appreciation|gratitude|thanks"
                    + "|congratulations) "),
    RECOGNISE(
            Position.Verb.RECOGNISE,
            "(?:recogni[sz]es?|recogni[sz]ed|acknowledges?|acknowledged|note|notes|noted|take note|takes note|took "
                    + "note) "),
    AFFIRM(
            Position.Verb.AFFIRM,
            "(?:reaffirm|reaffirms|reaffirmed|re-affirm|affirm|affirms|affirmed|underscore|underscores|underscored"
                    + "|underline|underlines|underlined|emphasi[sz]es?|emphasi[sz]ed|stress|stresses|stressed|highlight"
                    + "|highlights|highlighted|reiterate|reiterates|reiterated|confirm|confirmed|recall|recalls"
                    + "|recalled"
                    + "|believe|believes|concur|concurred|agree that|agreed that|agree on the|agreed on the|reconfirm"
                    + "|stand for|share the view|declare that) ");

    private static final Pattern ASKED = Pattern.compile(
            "(?:\\S+ (?:our|their|its|the) (?:\\p{L}+ )?)?(?:continue to )?(?:call\\w*|urge\\w*|encourage\\w*"
                    + "|invite\\w*|ask\\w*|demand\\w*|appeal) "
                    + "(?:on |upon |to |that )?(?!for )((?:(?!to |for |and |that |, )\\S+ (?:and "
                    + "(?=§|(?:(?!to |for |and |that |, )\\S+ ){1,4}to ))?){1,14}?)(?=to |refrain |cease "
                    + "|end |stop |return )");

    private final Position.Verb verb;
    private final Pattern pattern;

    PositionRule(Position.Verb verb, String pattern) {
        this.verb = verb;
        this.pattern =
                Pattern.compile("(?:" + pattern.replaceAll("A(?=[()]|$)", Matcher.quoteReplacement(ADVERBS)) + ")");
    }

    Position.Verb verb() {
        return verb;
    }

    Pattern pattern() {
        return pattern;
    }

    /** How many words after {@code from} the one asked begins and ends, or nothing: "urge [the parties] to". */
    static java.util.Optional<int[]> asked(Line line, int from, int to) {
        String words = line.norm(from, to);
        Matcher matcher = ASKED.matcher(words);
        if (!matcher.lookingAt()) {
            return java.util.Optional.empty();
        }
        int start = from + blanks(words, matcher.start(1));
        int last = from + blanks(words, matcher.end(1));
        int end = line.norm(last - 1).equals("not") ? last - 1 : last;
        return end > start ? java.util.Optional.of(new int[] {start, end}) : java.util.Optional.empty();
    }

    private static int blanks(String words, int offset) {
        return (int) words.substring(0, offset).chars().filter(c -> c == ' ').count();
    }
}
