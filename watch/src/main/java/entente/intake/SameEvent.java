package entente.intake;

import entente.article.Article;
import entente.claim.Claim;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The story in another language that tells of what an article tells: a claim of the same kind, with a doer and a
 * stated day in common. Words say nothing across languages; where a report states no day, it stays a story of its own.
 */
final class SameEvent {
    private static final Duration APART = Duration.ofDays(3);

    private SameEvent() {}

    private record Told(String story, KeptClaim claim) {}

    static Optional<String> of(Article article, List<KeptClaim> claims, ArchiveFile file) {
        List<KeptClaim> events = claims.stream().filter(SameEvent::happened).toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        return file
                .rows(
                        "select d.story, c.said from document d join claim c on c.document = d.id"
                                + " where d.published between ? and ? and d.language <> ?"
                                + " order by d.published, d.id, c.place",
                        row -> new Told(row.getString(1), KeptClaim.parse(row.getString(2))),
                        article.published().minus(APART).toEpochMilli(),
                        article.published().plus(APART).toEpochMilli(),
                        article.language().code())
                .stream()
                .filter(told -> happened(told.claim()))
                .filter(told -> events.stream().anyMatch(event -> agree(event, told.claim())))
                .map(Told::story)
                .findFirst();
    }

    private static boolean happened(KeptClaim claim) {
        return claim.status() != Claim.Status.NEGATED
                && !claim.actors().isEmpty()
                && !days(claim).isEmpty();
    }

    private static boolean agree(KeptClaim one, KeptClaim other) {
        return one.type().equals(other.type())
                && !Collections.disjoint(one.actors(), other.actors())
                && !Collections.disjoint(days(one), days(other));
    }

    /** The single days it names; a month or a year is no day. */
    private static Set<String> days(KeptClaim claim) {
        Set<String> days = new HashSet<>(claim.when());
        days.removeIf(when -> when.contains("/"));
        return days;
    }
}
