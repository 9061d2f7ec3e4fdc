package entente.intake;

import entente.article.Article;
import entente.claim.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The story in another language that tells of what an article tells: a claim of the same kind, with a doer and a
 * stated day in common. Words say nothing across languages; where a report states no day, it stays a story of its own.
 */
final class SameEvent {
    private static final Duration APART = Duration.ofDays(3);

    private SameEvent() {}

    private record Told(String story, String said) {}

    static Optional<String> of(Article article, List<KeptClaim> claims, ArchiveFile file) {
        List<KeptClaim> events = claims.stream().filter(SameEvent::happened).toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Set<String> types = events.stream().map(KeptClaim::type).collect(Collectors.toSet());
        List<Object> arguments = new ArrayList<>(List.of(
                article.published().minus(APART).toEpochMilli(),
                article.published().plus(APART).toEpochMilli(),
                article.language().code()));
        arguments.addAll(types);
        // By time and not by kind: there are few documents of some days, and ever more claims of a kind.
        String query = "select d.story, c.said from document d cross join claim c on c.document = d.id"
                + " where d.published between ? and ? and d.language <> ? and +c.type in ("
                + String.join(", ", Collections.nCopies(types.size(), "?")) + ") order by d.published, d.id, c.place";
        return file.rows(query, row -> new Told(row.getString(1), row.getString(2)), arguments.toArray()).stream()
                .filter(told -> agrees(KeptClaim.parse(told.said()), events))
                .map(Told::story)
                .findFirst();
    }

    private static boolean agrees(KeptClaim claim, List<KeptClaim> events) {
        return happened(claim) && events.stream().anyMatch(event -> agree(event, claim));
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
