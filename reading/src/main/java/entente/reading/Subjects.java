package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether the words at some place name somebody who can bind itself: a party, or an organ of the parties. */
final class Subjects {
    /**
     * A subject found in a line.
     *
     * @param end index of the word after it
     * @param members codes of the states named, empty when all are meant
     * @param organ whether an organ acts, not the members
     * @param event whether it is a meeting or body that is scheduled rather than acts
     * @param first UTF-16 offset of the subject in the text
     * @param last UTF-16 offset after it
     */
    record Subject(int start, int end, List<String> members, boolean organ, boolean event, int first, int last) {}

    private static final String NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|many)";
    private static final String STATE =
            "(?:the |both |quad |president of the |government of (?:the )?|governments of (?:the )?)*§\\p{L}{2} "
                    + "(?:\\( [^()]{1,30} \\) )?(?:side |government |administration )?";
    private static final String OTHERS =
            "(?:the )?(?:\\p{L}+ ){1,2}(?:states|countries|partners|governments|allies|leaders) ";
    private static final String STATES = STATE
            + "(?:(?:, |and |, and |as well as |& |, together with |together with |, along with )(?:" + STATE + "|"
            + OTHERS
            + "))*(?:(?:, )?(?:and|as well as) (?:its|the|eu|our) member states )?(?:leaders |governments )?";
    private static final String STATE_ORGAN =
            "(?:the )?§\\p{L}{2} (?:and §\\p{L}{2} )?(?:(?!and |will |to |in |'s |that )\\S+ ){0,4}?(?:guard|navy|army"
                    + "|force|department|ministry|agency|bank|office|officials|corporation|administration|governments?"
                    + "|military|agencies|authorities|congress|parliament|treasury) (?:of (?!§)(?:the )?\\S+ (?:and "
                    + "\\S+ )?)?(?=" + Verbs.ADVERBS + "(?:will|shall|intends?|plans?|seeks?|aims?|is|are|have|has"
                    + "|committed|pledged"
                    + "|agreed) )";
    private static final String GOVERNMENTS =
            "(?:(?:the|our) )?(?:(?!and |of |that |which |to )\\S+ ){0,3}governments ";
    private static final String GROUP =
            "(?:each of )?(?:(?:participating|endorsing|signatory) \\p{L}+ (?=states|countries"
                    + "|governments))?(?:(?:the|both|our|all|these|g7|g20|quad|apec|aukus|nato|asean|pif|ipef|g7\\+"
                    + "|§..|members|of"
                    + "|participating|partner|member|undersigned|signatory|respective|trilateral|national|security"
                    + "|foreign|defen[cs]e|finance|trade|" + NUMBER
                    + ") )*(?:leaders|sides|countries|governments|nations|parties|participants|presidents|principals"
                    + "|delegations|signatories|ministers|members|states|heads|economies|allies|secretaries"
                    + "|partners|endorsers|advisors|advisers|chairs|co-chairs|capitals) (?:of (?:state"
                    + "|government|delegation|the) )?";
    private static final String PERSONS = "(?:the )?¤ (?:\\( ¤ \\) )?(?:(?:, |and |, and )(?:the )?¤ )*";
    private static final String OFFICE =
            "(?:the )?(?:president|prime minister|government|chancellor|king|leaders?) of (?:the )?" + STATES;
    private static final String ROLE = "(?:the |both |our |his |¤ )*(?:(?:two|three|prime|vice|foreign|defen[cs]e"
            + "|crown) )*(?:presidents?|ministers?|chancellor|taoiseach|king|prince|premier|secretar(?:y|ies)(?: of "
            + "state)?|emir) ";
    private static final String OFFICES = ROLE + "(?:and " + ROLE + ")*";
    private static final Pattern PARTY =
            Pattern.compile("(?:we (?:all |both )?|" + OFFICE + "|" + STATE_ORGAN + "|" + STATES + "|" + PERSONS
                    + "|(?:each|all|both|none) of (?:us|our (?:\\p{L}+ )?countries) |" + GROUP
                    + "|" + GOVERNMENTS + "|they |each (?:quad |g7 |of the )?(?:partner|member|country|side|party"
                    + "|participant|leader|government) |" + OFFICES
                    + "|the (?:g7|g20|quad|partnership|alliance|coalition|group) |quad |the quad |g7 )");
    /** Those of a group whom a side clause names: "those members who are importers will". */
    private static final Pattern SOME = Pattern.compile(
            "those (?:\\S+ )?(?:members|states|countries|partners|participants|of us) (?:who|that) (?:are|have|import"
                    + "|export|hold) (?:(?!will |shall |, )\\S+ ){1,12}(?=(?:will|shall|intend|commit) )");

    private static final String ACTS = "(?=" + Verbs.ADVERBS + "(?:will|shall|intends?|plans?|seeks?|aims?|is|are"
            + "|have|has|committed|commits?|pledged|pledges?|agreed|agrees?|decided|decides?|resolved|continues?) )";
    private static final Pattern ORGAN =
            Pattern.compile("(?:the|this|our|their|a|these|such)(?: (?!and |of |that |which |will |to |, |in |for "
                    + ")\\S+){0,7}? (?:secretariat|group|groups|force|council|committee|board|commission|platform"
                    + "|coalition|network|taskforce|teams?|officials|ministries|ministers|authorities|agencies|experts"
                    + "|coordinators|envoys|sherpas|departments|advisors|secretaries|militaries|forces|delegations"
                    + "|representatives|institutions|offices) (?:of (?:the )?\\S+ )?" + ACTS);
    private static final Pattern BARE_ORGAN = Pattern.compile(
            "(?:senior |relevant |technical |working |joint )*(?:working groups|task forces|(?<=working |technical "
                    + "|joint )teams|officials|delegations|ministers) " + ACTS);
    private static final String PEOPLE = "(?:authorities|officials|agencies|experts|representatives|ministries|teams"
            + "|delegations|ministers|militaries)";
    private static final Pattern OWN_PEOPLE =
            Pattern.compile("(?:(?!we |they |of |that |which |will |to |, |in |for )\\S+ ){0,4}?" + PEOPLE
                    + " (?:of|from) (?:the |our |both |each |§\\p{L}{2} |and |two |three |respective )*(?:countries"
                    + "|governments|sides|nations|§\\p{L}{2}) " + ACTS + "|(?:the )?§\\p{L}{2} and \\p{L}+ (?:" + PEOPLE
                    + "|leaders|governments|presidents) " + ACTS
                    + "|(?:the )?§\\p{L}{2} (?:'s )?(?:(?!will |to |that |which |, |is |are |has )\\S+ ){1,9}?\\( "
                    + "\\S+ \\) "
                    + ACTS);
    private static final Pattern OURS = Pattern.compile(
            "(?:our|their) (?:\\p{L}+ ){0,2}(?:aim|goal|objective|intention|ambition|plan) (?=(?:is|remains) "
                    + "to )|our(?: (?!and |of |that |which |will |to |, |in |for )\\S+){0,4}? (?:engagements"
                    + "|cooperation|collaboration|exercises|efforts|companies|coordination|partnership|alliance) "
                    + "(?=(?:is|are) )");
    private static final Pattern EVENT =
            Pattern.compile("(?:the|our|this|their|a|an|its)(?: (?!that |which |will |we |they |leaders |, "
                    + ")\\S+){0,14}? (?:" + Verbs.ADVERBS + ")(?=(?:will|shall|intends|plans) )");
    private static final Pattern EVENT_NOUN = Pattern.compile(".*\\b(?:meetings?|summit|exercises?|conference|session"
            + "|consultations?|ministerial|round|roundtable|workshop|talks|negotiations|symposium|review"
            + "|framework) .*");
    /** What the parties made, and what therefore acts for them. */
    private static final Pattern BODY_NOUN = Pattern.compile("(?:(?!in |of |under |for |between |with |on )\\S+ )*"
            + "(?:dialogue|forum|secretariat|groups?|taskforce|force|committee|council|mechanism|center|centre|hub"
            + "|partnership|initiative|fund|program|programme|network|track|pillar|moonshot|platform|coalition"
            + "|fellowship|compact|board) (?:(?:of|for|on|between|to|in|\\() .*)?");

    private static final Pattern ACTING = Pattern.compile(ACTS);
    private static final int BODY_WORDS_MAX = 6;
    private static final Pattern EVERYBODY = Pattern.compile(
            "all (?:countries|states|nations|governments|parties|economies|members|partners|member states) ");
    private static final Set<String> COUNTED = Lexicon.words("our both two three four");
    private static final Set<String> GOVERNMENT_WORDS = Lexicon.words("the our both two three four all of and "
            + "respective federal national participating member partner undersigned these governments each quad");
    private static final Set<String> PRONOUNS = Set.of("they");
    private static final Set<String> PRONOUN_AFTER = Set.of("and", ",", ";", "that", ":");

    private Subjects() {}

    /** The subject that begins at the word, if any. */
    static java.util.Optional<Subject> at(Line line, int index, Parties parties) {
        int end = line.match(PARTY, index);
        if (end > index && isParty(line, index, end, parties)) {
            int body = namedBody(line, end);
            if (body > end) {
                return java.util.Optional.of(subject(line, index, body, List.of(), true, true));
            }
            return java.util.Optional.of(subject(line, index, end, named(line, index, end, parties), false, false));
        }
        end = Math.max(line.match(OURS, index), line.match(SOME, index));
        if (end > index) {
            return java.util.Optional.of(subject(line, index, end, List.of(), false, false));
        }
        end = line.match(OWN_PEOPLE, index);
        if (end > index && isParty(line, index, end, parties)) {
            return java.util.Optional.of(subject(line, index, end, named(line, index, end, parties), false, false));
        }
        return organ(line, index, parties);
    }

    /** The word after the name of a body that begins with a state ("the Norway Energy Platform will"), or the same. */
    private static int namedBody(Line line, int from) {
        int last = from;
        while (last < Math.min(line.size(), from + BODY_WORDS_MAX)
                && line.word(last).capital()) {
            last++;
        }
        boolean body = last > from && BODY_NOUN.matcher(line.norm(from, last)).matches();
        return body && line.match(ACTING, last) >= 0 ? last : from;
    }

    private static java.util.Optional<Subject> organ(Line line, int index, Parties parties) {
        int end = Math.max(line.match(ORGAN, index), line.match(BARE_ORGAN, index));
        if (end > index) {
            boolean own = line.norm(index, end).contains("ministers")
                    || line.norm(index, end).contains("officials");
            return java.util.Optional.of(subject(line, index, end, List.of(), !own, false));
        }
        int name = line.norm(index).equals("the") ? index + 1 : index;
        if (parties.organs().contains(line.norm(name)) && line.match(Parties.ACTS, name + 1) >= 0) {
            return java.util.Optional.of(subject(line, index, name + 1, List.of(), true, false));
        }
        end = line.match(EVENT, index);
        if (end > index && !EVERYBODY.matcher(line.norm(index, end)).lookingAt()) {
            String words = line.norm(index, end);
            boolean body = BODY_NOUN.matcher(words).matches();
            if (body || EVENT_NOUN.matcher(words).matches()) {
                return java.util.Optional.of(subject(line, index, end, List.of(), body, true));
            }
        }
        return java.util.Optional.empty();
    }

    /** The issuing parties, where a sentence begins with its verb. */
    static Subject unnamed(Line line) {
        int first = line.word(0).start();
        return new Subject(0, 0, List.of(), false, false, first, first);
    }

    private static Subject subject(Line line, int index, int end, List<String> members, boolean organ, boolean event) {
        int first = line.word(index).start();
        return new Subject(
                index, end, members, organ, event, first, line.word(end - 1).end());
    }

    private static boolean isParty(Line line, int index, int end, Parties parties) {
        String words = line.norm(index, end);
        if (PRONOUNS.contains(words.strip()) && index > 0 && !PRONOUN_AFTER.contains(line.norm(index - 1))) {
            return false;
        }
        List<String> states = states(words);
        boolean foreign = parties.strangers(states);
        if (EVERYBODY.matcher(words).matches()) {
            return false;
        }
        String next = line.norm(end);
        if (words.endsWith("governments ") && states.isEmpty() && !words.contains(" from ") && !ownGovernments(words)) {
            return false;
        }
        return !foreign && !next.equals("'s") && !next.equals("-") && !next.equals("'");
    }

    /** "Authoritarian governments" are others'; "our two governments" and those named by an adjective are parties. */
    private static boolean ownGovernments(String words) {
        for (String word : words.split(" ", -1)) {
            if (COUNTED.contains(word)) {
                return true;
            }
            if (!word.isEmpty()
                    && !GOVERNMENT_WORDS.contains(word)
                    && States.adjective(word).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> states(String words) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = Pattern.compile("§(\\p{L}{2})").matcher(words);
        while (matcher.find()) {
            codes.add(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
        }
        return codes;
    }

    private static List<String> named(Line line, int index, int end, Parties parties) {
        Set<String> named = new TreeSet<>(states(line.norm(index, end)));
        for (int word = index; word < end; word++) {
            if (line.norm(word).equals("¤")) {
                String state = parties.persons().get(line.word(word).surname());
                if (state == null) {
                    return List.of();
                }
                named.add(state);
            }
        }
        return parties.known(named);
    }
}
