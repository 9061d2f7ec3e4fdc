package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the slots of the findings of one sentence. */
final class Slots {
    private static final Pattern CONTINUES = Pattern.compile("(?:" + Verbs.ADVERBS
            + ")(?:work (?:together |closely |with \\S+ )*to )?(?:continue|continuing|keep|keeping) ");
    private static final Pattern ONE_STATE =
            Pattern.compile("(?:the )?§(\\p{L}{2}) (?:'s )?(?:\\p{L}+ )?commitments? ");
    private static final Pattern REGULAR =
            Pattern.compile("(?:.* )?(?:regular|regularly|regularized|periodic|periodically) .*");
    private static final Set<String> OPEN_VERBS = Lexicon.words("strengthen enhance deepen promote support cooperate "
            + "work coordinate continue maintain improve foster bolster collaborate encourage engage expand advance "
            + "address ensure combat counter protect pursue uphold facilitate consult share step");
    private static final Pattern TESTABLE = Pattern.compile(
            "(?:.* )?(?:launch\\S*|establish\\S*|announce\\S*|hold(?:ing)? (?!those|.* (?:accountable|to account))"
                    + "|host\\S*|conven\\S*|sign\\S*|conclud\\S*"
                    + "|finali\\S*|publish\\S*|meetings?|summits?|dialogues?|exercises?|conferences?|agreements?"
                    + "|framework|working group|secretariat|programs?|programmes?|pilots?|task force|[$€£¥]?\\d\\S*"
                    + "|operationali\\S*|double|eliminate|remove|memorandum|seminars?|workshops?"
                    + "|consultations|treaty|roadmap|legislation|action plan"
                    + "|mechanism|sanctions|network|fund|initiative) .*");

    private static final Pattern OPENING = Pattern.compile(
            "\\W*(?:(?:And|Also|Then|Further|Furthermore|Moreover|Additionally|Finally|Lastly|Separately|First"
                    + "|Second|Third|To"
                    + " this end|In addition|Starting|Beginning|In particular|As an? \\w+ step),?\\s+)?");
    /** From here on the sentence tells of something else: "... and recognized the role of the chair in 2027". */
    private static final Pattern ASIDE =
            Pattern.compile("(?:\\band|,)\\s+(?:(?:the|we|they|\\p{Lu}[\\p{L}.]*)\\s+){0,3}"
                    + "(?:also\\s+|further\\s+|strongly\\s+)?"
                    + "(?:recogni[sz]|welcom|not(?:ed|ing)|underscor|underlin|acknowledg|discuss|applaud"
                    + "|commend|express|condemn"
                    + "|prais|congratulat|recall|thank)\\w*\\b");

    private static final int BESIDE_MAX = 12;
    private static final Pattern MEANS = Pattern.compile(
            "\\b(?:through|by|via)\\s+(?:[\\p{L}.-]+\\s+){0,3}(?:(?:[\\p{L}.-]+\\s+){1,3}such\\s+as\\s+(?:the"
                    + "|our)\\s+)?$");

    private final String text;
    private final String plain;
    private final SentenceSplitter.Piece piece;
    private final Line line;
    private final Setting setting;
    private final CodePoints points;
    private final Optional<When.Found> lead;
    private final List<When.Found> times;

    Slots(
            String text,
            String plain,
            SentenceSplitter.Piece piece,
            Line line,
            Setting setting,
            CodePoints points,
            Optional<When.Found> lead) {
        this.text = text;
        this.plain = plain;
        this.piece = piece;
        this.line = line;
        this.setting = setting;
        this.points = points;
        this.lead = lead;
        this.times = When.in(plain, piece.start(), piece.end(), setting.date()).stream()
                .filter(found -> !Mentions.names(plain, piece.start(), piece.end(), found))
                .toList();
    }

    /** The words of the sentence that say when something is due. */
    List<When.Found> times() {
        return times;
    }

    /** The findings a hit yields: one for each separate thing promised that could be checked. */
    List<Finding> findings(Hit hit) {
        List<Finding> findings = new ArrayList<>();
        List<Conjuncts.Part> parts = Conjuncts.of(line, hit);
        for (Conjuncts.Part part : parts) {
            int from = part.start() == hit.start() ? hit.complement() : part.start();
            boolean named = isNamed(hit, part, from);
            if (named && !Grammar.isStance(line, from)) {
                findings.add(finding(hit, part, time(hit, part, parts)));
            }
        }
        return findings;
    }

    private boolean isNamed(Hit hit, Conjuncts.Part part, int from) {
        if (line.norm(hit.start()).startsWith("share") && !Verbs.startsWithVerb(line, hit.complement())) {
            return false;
        }
        return switch (hit.rule()) {
            case REAFFIRM_THAT, SCHEDULED, ANNOUNCE, UNWAVERING_SUPPORT, PLANNED_EVENT -> true;
            case UNITED_IN, REAFFIRM, REAFFIRM_ALSO, REMAIN_COMMITTED, COMMITTED, COMMIT, RECOMMIT ->
                Specificity.namesTarget(line, from, part.end()) || detailed(hit, part, from);
            default -> Specificity.names(line, from, part.end()) || detailed(hit, part, from);
        };
    }

    /** "Including" names a detail, and a case in which the promise holds makes it checkable. */
    private boolean detailed(Hit hit, Conjuncts.Part part, int from) {
        if (from >= hit.end()) {
            return false;
        }
        int end = Conjuncts.details(line, from, part.end(), hit.end());
        int last = line.word(hit.end() - 1).end();
        return (end > part.end() && Specificity.names(line, part.end(), end))
                || Cases.in(
                                plain,
                                line.word(from).start(),
                                Math.max(last, line.word(from).start()))
                        .isPresent();
    }

    private Finding finding(Hit hit, Conjuncts.Part part, Optional<When.Found> time) {
        int start = line.word(part.start()).start();
        int end = line.word(part.end() - 1).end();
        String words = line.norm(part.start(), part.end());
        Optional<Condition> condition = Cases.in(plain, piece.start(), piece.end())
                .map(found -> new Condition(points.span(found[0], found[1]), text.substring(found[0], found[1])));
        Force force = force(hit);
        boolean testable =
                TESTABLE.matcher(words).matches() || time.filter(Slots::isFixed).isPresent();
        List<When.Found> both = Stream.concat(time.stream(), time.flatMap(first -> beside(hit, part, first)).stream())
                .toList();
        Optional<Cadence> cadence =
                both.stream().filter(When.Found::cadence).findFirst().flatMap(this::cadence);
        Optional<When.Found> day =
                both.stream().filter(found -> !found.cadence()).findFirst().or(() -> time);
        return new Finding(
                points.span(start, end),
                text.substring(start, end),
                points.span(piece.start(), piece.end()),
                members(hit),
                organs(hit),
                force,
                condition.isPresent() ? Kind.CONDITIONAL : kind(words, force, cadence.isPresent(), testable, hit),
                day.map(this::deadline),
                cadence,
                condition,
                area(hit, words, line.norm(part.end(), hit.end())),
                testable,
                new Reason(hit.rule(), hit.rule().words()),
                Confidence.of(hit.rule(), Specificity.count(line, part.start(), part.end())));
    }

    private Deadline deadline(When.Found found) {
        return new Deadline(
                points.span(found.start(), found.end()),
                text.substring(found.start(), found.end()),
                found.date(),
                found.period());
    }

    private Optional<Cadence> cadence(When.Found found) {
        return found.period()
                .map(period -> new Cadence(
                        points.span(found.start(), found.end()), text.substring(found.start(), found.end()), period));
    }

    /** A day beside a cadence: "hold annual talks, starting in 2026". */
    private Optional<When.Found> beside(Hit hit, Conjuncts.Part part, When.Found first) {
        int start = line.word(part.start()).start();
        return times.stream()
                .filter(found -> first.cadence() && !found.cadence() && isFixed(found))
                .filter(found -> opens(hit, found) || (holds(part, found) && !isAside(start, found)))
                .findFirst();
    }

    /** "In the months ahead" names no day on which one could ask. */
    private static boolean isFixed(When.Found time) {
        return time.date().isPresent() || time.period().isPresent();
    }

    /**
     * A time in the finding, or one after it that no other part of the sentence has, or one that opens its clause. A
     * cadence after the finding counts only where it says how the whole is done ("including through biannual talks"):
     * a detail's own round ("including a biennial fair") is no round of the whole.
     */
    private Optional<When.Found> time(Hit hit, Conjuncts.Part part, List<Conjuncts.Part> parts) {
        int start = line.word(part.start()).start();
        int end = line.word(part.end() - 1).end();
        int tail = line.word(hit.end() - 1).end();
        return times.stream()
                .filter(found -> found.start() >= start && found.end() <= end)
                .filter(found -> !isAside(start, found))
                .findFirst()
                .or(() -> times.stream().filter(found -> opens(hit, found)).findFirst())
                .or(() -> times.stream()
                        .filter(found -> found.start() >= end
                                && found.end() <= tail
                                && !isAside(end, found)
                                && (!found.cadence() || isMeans(end, found)))
                        .filter(found -> parts.stream().noneMatch(other -> holds(other, found)))
                        .findFirst())
                .or(() -> hit.rule() == Rule.LISTED ? lead : Optional.empty());
    }

    private boolean isAside(int from, When.Found found) {
        return ASIDE.matcher(plain.substring(from, found.start())).find();
    }

    private boolean isMeans(int end, When.Found found) {
        return MEANS.matcher(plain.substring(end, found.start())).find();
    }

    private boolean holds(Conjuncts.Part part, When.Found found) {
        return line.word(part.start()).start() <= found.start()
                && found.end() <= line.word(part.end() - 1).end();
    }

    /** "Next year, we will ...", "we will by May ...": right before the subject or between it and its verb. */
    private boolean opens(Hit hit, When.Found found) {
        int verb = line.word(hit.start()).start();
        if (found.end() > verb) {
            return false;
        }
        int subject = Math.max(piece.start(), Math.min(verb, hit.subject().first()));
        String lead = plain.substring(piece.start(), found.start());
        boolean first = OPENING.matcher(lead).matches();
        String between = found.end() <= subject ? plain.substring(found.end(), subject) : "";
        boolean beside = between.length() <= BESIDE_MAX
                && between.replaceAll("[\\s,]", "").isEmpty();
        boolean inside = found.start() >= subject;
        return first
                || (beside && !inside)
                || (inside && plain.substring(found.end(), verb).isBlank());
    }

    /** The area of the finding's own words, or else of the rest of its clause, or else of the organ that acts. */
    private String area(Hit hit, String words, String rest) {
        Subjects.Subject subject = hit.subject();
        String organ = subject.organ() && subject.end() <= line.size() ? line.norm(subject.start(), subject.end()) : "";
        return Stream.of(words, words + rest, organ)
                .map(each -> setting.taxonomy().area("en", each))
                .filter(area -> !area.equals(Taxonomy.OTHER))
                .findFirst()
                .orElse(Taxonomy.OTHER);
    }

    private Force force(Hit hit) {
        boolean continues = line.match(CONTINUES, hit.complement()) >= 0 && hit.rule() != Rule.WORKING;
        return continues && hit.force() != Force.INTENT ? Force.CONTINUING : hit.force();
    }

    private List<String> members(Hit hit) {
        if (hit.subject().organ()) {
            return List.of();
        }
        List<String> named = hit.subject().members();
        return named.isEmpty() ? spokenFor(hit).map(List::of).orElse(setting.members()) : named;
    }

    /** A person who reaffirms "the commitment of X" or "X's commitment" speaks for X. */
    private Optional<String> spokenFor(Hit hit) {
        if (!line.norm(hit.subject().start()).equals("¤")) {
            return Optional.empty();
        }
        Matcher matcher = ONE_STATE.matcher(line.norm(hit.start(), Math.min(hit.end(), hit.complement())));
        return matcher.find() ? Optional.of(matcher.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private List<String> organs(Hit hit) {
        Subjects.Subject subject = hit.subject();
        return subject.organ() ? List.of(text.substring(subject.first(), subject.last())) : List.of();
    }

    /** What names no thing that could be done once goes on: "we will respond firmly to violations". */
    private Kind kind(String words, Force force, boolean cadence, boolean testable, Hit hit) {
        if (cadence || REGULAR.matcher(words).matches()) {
            return Kind.RECURRING;
        }
        boolean open = hit.complement() < line.size() && OPEN_VERBS.contains(Verbs.base(line.norm(hit.complement())));
        boolean goesOn = force == Force.CONTINUING || open || hit.rule() == Rule.UNDER_WAY;
        return goesOn || !testable ? Kind.CONTINUING : Kind.ONE_OFF;
    }
}
