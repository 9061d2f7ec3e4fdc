package entente.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold besides a rule's pattern: past dates, wrong subjects, verbs that state a position only. */
final class Grammar {
    private static final Pattern STANCE = Pattern.compile(
            "(?:oppose|condemn|welcome (?!an additional|up to|more |\\d)|support (?=(?:the |a |our |each "
                    + ")?(?:principle|goal|vision|idea"
                    + "|view|unified|independence)))");
    /** Verbs of positions, which bind nobody to an action. */
    static final Pattern POSITION = Pattern.compile(
            "(?:further |also |strongly )*(?:opposing|recogni[sz]ing|welcoming|noting|urging|calling|condemning"
                    + "|reaffirm|recogni[sz]e|welcome|underscore|underline|emphasi[sz]e|stress"
                    + "|oppose|condemn|call|urge|note|acknowledge|express|commend|applaud|reiterate|affirm|recall)(?:s"
                    + "|ed|d|ing)? ");

    private static final Pattern PAST = Pattern.compile(
            "(?:(?:on|in|since|during|at) (?:the )?(?:\\d{1,2} )?(?:january |february |march |april |may |june |july "
                    + "|august |september |october |november |december |last year|20\\d\\d |our last |the past "
                    + "|\\d{1,2} )|last year|over the past|earlier|previously|(?:a|one|two|three|five|ten|\\d+) "
                    + "(?:years?|months?|decades?|weeks?) (?:and a half )?ago"
                    + "|since )");
    private static final Pattern REPEATS = Pattern.compile("(?:reaffirm|reiterate|affirm|confirm|renew)(?:s|ed|d)? ");
    private static final Set<String> PERFECT = Set.of("have", "has", "had");
    private static final Pattern HOST = Pattern.compile("\\bto §(\\p{L}{2}) (?:'s )?(?:hosting|convening) ");
    private static final Pattern MONEY = Pattern.compile("[$€£¥]\\S+ |usd ");
    private static final Pattern TODAY = Pattern.compile("today |hereby ");
    private static final Set<Rule> BY_BODIES = EnumSet.of(Rule.WILL, Rule.WILL_CONTINUE, Rule.WILL_TRY, Rule.INTEND);
    private static final Set<Rule> ASKABLE =
            EnumSet.of(Rule.COMMIT, Rule.PLEDGE, Rule.DECIDE, Rule.LAUNCH, Rule.INTEND);
    /** Rules whose words also tell what others do: only those who issue the text are believed. */
    private static final Set<Rule> UNSURE = EnumSet.of(Rule.CONTINUE, Rule.UNDER_WAY, Rule.WORKING, Rule.LAUNCH);

    private static final Pattern EVENT_ACTS = Pattern.compile("(?:will|shall) (?:\\p{L}+ly |also )?(?:meet|focus"
            + "|coordinate|oversee|report|serve|begin|start|include|explore|bring|work|develop|discuss|hold) ");
    private static final Pattern BODY_ACTS =
            Pattern.compile("(?:will|shall|intends to|plans to) (?:\\p{L}+ly |also )?(?:"
                    + "address|advise|monitor|provide|support|deliver|prioriti[sz]e|formali[sz]e|leverage|pursue"
                    + "|conduct|identify"
                    + "|train|fund|invest|convene|host|review|assess|consider|continue (?!to be |to play |to serve )"
                    + "|seek|build"
                    + "|advance|establish|launch|expand|share|offer|operate|award|engage|cooperate|collaborate"
                    + "|intend|plan"
                    + "|prepare|publish|submit|exchange|examine|map|become (?:a )?part|orient|bolster|inform) ");
    private static final Pattern ASKS = Pattern.compile("(?:call(?:s|ed)? (?:on|upon)|urge[sd]?|ask(?:s|ed)?"
            + "|encourage[sd]?|invite[sd]?|request(?:s|ed)?|demand(?:s|ed)?) (?:[^,]+ )?to [^,]*$");
    private static final Pattern WHO = Pattern.compile(".*\\b(?:who|which) (?:have|has|had|are|is|were|will) [^,]*");
    private static final Set<Rule> REPORTS =
            EnumSet.of(Rule.ANNOUNCE, Rule.LAUNCH, Rule.COMMIT, Rule.DECIDE, Rule.PLEDGE);

    private Grammar() {}

    static boolean allows(Rule rule, Line line, Subjects.Subject subject, int verb, List<Hit> hits, Parties parties) {
        if (subject.event()) {
            return rule == Rule.SCHEDULED || (BY_BODIES.contains(rule) && eventActs(line, subject, verb));
        }
        if ((UNSURE.contains(rule) && parties.outside(subject.members()))
                || isAsked(rule, line, subject, verb)
                || isOthers(rule, line, subject, verb)) {
            return false;
        }
        if (rule == Rule.REAFFIRM_ALSO) {
            return line.find(PAST, 0, 1) != 0
                    && line.find(REPEATS, subject.end(), verb) >= 0
                    && line.norm(verb - 1).equals("and");
        }
        if (isSingular(line.norm(verb)) && isPlural(line, subject)) {
            return false;
        }
        if (rule == Rule.WOULD) {
            return !line.norm(subject.start()).equals("we")
                    && line.norm(subject.start() - 1).equals("that");
        }
        if ((rule == Rule.REAFFIRM && isPast(line, subject, verb))
                || (rule == Rule.LOOK_FORWARD && isOthersEvent(line, verb, parties))) {
            return false;
        }
        if (REPORTS.contains(rule)
                && (isPast(line, subject, verb)
                        || isPerfectLaunch(rule, line, verb)
                        || isParticiple(line, subject, verb))) {
            return false;
        }
        if (rule == Rule.LAUNCH && subject.organ()) {
            return false;
        }
        boolean base = Verbs.isBase(line.norm(verb))
                && !hits.isEmpty()
                && subject.start() <= hits.getLast().start();
        return !base || !continuesInfinitive(line, verb, hits);
    }

    /** "Will seek to commit to": a bare verb after "and" may still hang on the earlier "to"; the conjuncts take it. */
    private static boolean continuesInfinitive(Line line, int verb, List<Hit> hits) {
        Hit last = hits.getLast();
        boolean infinitive = Verbs.isBase(line.norm(last.complement()))
                && !line.norm(last.start()).equals("reaffirm");
        return infinitive && last.rule() != Rule.SCHEDULED && !line.norm(verb).equals("reaffirm");
    }

    /** "Look forward to Iceland hosting the games" is no event of the parties', where Iceland is none. */
    private static boolean isOthersEvent(Line line, int verb, Parties parties) {
        Matcher host = HOST.matcher(line.norm(verb, Math.min(line.size(), verb + 8)));
        return host.find() && parties.outside(List.of(host.group(1).toUpperCase(Locale.ROOT)));
    }

    private static boolean isSingular(String verb) {
        return verb.equals("is") || verb.equals("has") || (verb.endsWith("s") && Verbs.isBase(Verbs.plain(verb)));
    }

    private static boolean isPlural(Line line, Subjects.Subject subject) {
        String words = subject.end() <= line.size() ? line.norm(subject.start(), subject.end()) : "";
        return words.startsWith("we ")
                || words.startsWith("they ")
                || words.contains(" leaders ")
                || words.contains(" sides ")
                || words.contains(" and ")
                || words.contains(" countries ")
                || words.startsWith("leaders ");
    }

    private static boolean eventActs(Line line, Subjects.Subject subject, int verb) {
        String words = line.norm(verb, Math.min(line.size(), verb + 5));
        return EVENT_ACTS.matcher(words).lookingAt()
                || (subject.organ() && BODY_ACTS.matcher(words).lookingAt());
    }

    /** "We call on X to stop and commit to talks": the verb after "and" is X's. */
    private static boolean isAsked(Rule rule, Line line, Subjects.Subject subject, int verb) {
        boolean joined =
                line.norm(verb - 1).equals("and") || line.norm(verb - 2).equals("and");
        return ASKABLE.contains(rule)
                && joined
                && subject.end() < verb
                && ASKS.matcher(line.norm(subject.end(), verb)).find();
    }

    /** "The athletes who have trained and will compete": the verb after "and" is theirs. */
    private static boolean isOthers(Rule rule, Line line, Subjects.Subject subject, int verb) {
        return (rule == Rule.WILL || UNSURE.contains(rule))
                && line.norm(verb - 1).equals("and")
                && subject.end() < verb
                && WHO.matcher(line.norm(subject.end(), verb)).matches();
    }

    private static boolean isPast(Line line, Subjects.Subject subject, int verb) {
        return line.norm(verb).endsWith("ed") && line.find(PAST, 0, subject.start() + 1) == 0;
    }

    /** "We established", "have launched" and "have given" tell of what was done; today's founding is a promise. */
    private static boolean isPerfectLaunch(Rule rule, Line line, int verb) {
        boolean perfect = PERFECT.contains(line.norm(verb)) || PERFECT.contains(line.norm(verb - 1));
        boolean founded = rule == Rule.LAUNCH || rule == Rule.ANNOUNCE;
        boolean money = rule == Rule.COMMIT && line.find(MONEY, verb, Math.min(line.size(), verb + 5)) >= 0;
        boolean ours = line.norm(verb - 1).equals("we")
                && line.norm(verb).endsWith("ed")
                && line.find(TODAY, 0, line.size()) < 0;
        return (perfect && (founded || money)) || (rule == Rule.LAUNCH && ours);
    }

    /** "A force for good, committed to X" describes; only "and" or a subject makes it a verb. */
    private static boolean isParticiple(Line line, Subjects.Subject subject, int verb) {
        return line.norm(verb).endsWith("ed") && line.norm(verb - 1).equals(",") && subject.end() < verb - 1;
    }

    /** True when the action promised is only to hold a position. */
    static boolean isStance(Line line, int verb) {
        return line.match(STANCE, verb) >= 0;
    }
}
