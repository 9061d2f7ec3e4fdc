package entente.claim;

import java.util.regex.Pattern;

/** How firmly an English sentence puts an event: by the words before its trigger, within its clause. */
final class EnglishModality {
    private static final Pattern NEGATED =
            Pattern.compile("(?i)\\b(?:not(?! only)|never|no|neither|nor|without|n't|n’t|denied"
                    + "|denies|deny|denying|failed to|refus\\w+ to|declined to|ruled out)\\b|n['’]t\\b");
    private static final Pattern POSSIBLE =
            Pattern.compile("(?i)\\b(?:could|would|(?-i:may)|might|if|unless|potential|possible"
                    + "|possibly|possibility|potentially|prospect|willingness|willing to|whether|consider\\w*"
                    + "|speculat\\w*|should"
                    + "|hypothetical\\w*|in case|(?:questions?|doubts?) (?:about|over)"
                    + "|resistance|opposition|opposed|reluctan\\w*|hopes? (?:to|of))\\b");
    private static final Pattern ALLEGED = Pattern.compile("(?i)\\b(?:reported|reportedly|alleged|allegedly|suspected"
            + "|suspects?|accused|accuses|accusing|believed|believes?|apparent|apparently|purported\\w*|presumed"
            + "|appears? to|said to have|thought to|claims?|claimed|estimates?|estimated)\\b");
    private static final Pattern COMING = Pattern.compile("(?i)\\b(?:will|shall|plans? to|planned|planning to|agreed to"
            + "|agree to|intends? to|expected to|set to|due to|about to|is to|are to|upcoming|impending|incoming|next"
            + "|decided to|vowed to|pledged to|promised to|forthcoming)\\b");
    private static final Pattern CLAUSE =
            Pattern.compile("[;:]|, (?:but|while|although|whereas|and|which)\\b|\\bbut\\b");
    private static final int REACH = 90;

    private EnglishModality() {}

    static Claim.Status of(String sentence, ClaimReader.Hit hit) {
        String before = clause(sentence, hit.start());
        boolean contests = hit.type().traits().contains(EventType.Trait.CONTESTS);
        if (!contests && NEGATED.matcher(before).find()) {
            return Claim.Status.NEGATED;
        }
        if (POSSIBLE.matcher(before).find()) {
            return Claim.Status.HYPOTHETICAL;
        }
        if (!hit.type().traits().contains(EventType.Trait.SPEECH)
                && ALLEGED.matcher(before).find()) {
            return Claim.Status.ALLEGED;
        }
        boolean announces = hit.type().traits().contains(EventType.Trait.ANNOUNCES);
        if (COMING.matcher(before).find() || (announces && before.isBlank())) {
            return Claim.Status.ANNOUNCED;
        }
        return Claim.Status.ASSERTED;
    }

    private static String clause(String sentence, int trigger) {
        String before = sentence.substring(Math.max(0, trigger - REACH), trigger);
        String[] clauses = CLAUSE.split(before, -1);
        return clauses[clauses.length - 1];
    }
}
