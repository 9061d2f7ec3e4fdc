package entente.intake;

import entente.article.Article;
import entente.claim.Claim;
import entente.claim.EventType;
import entente.claim.EventTypes;
import entente.story.Stories;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What claims say of the event an article tells of, for which its words are not enough. In another language a story
 * tells of the same one that has a claim of the same kind, with a doer and a stated day in common. In its own a story
 * tells of another one whose words may be the same, if each time of its kind is an event of its own, such as a launch,
 * and the stated days lie apart.
 */
final class SameEvent implements Stories.Events {
    private static final Duration APART = Duration.ofDays(3);
    /** A day of one zone is two of another. */
    private static final long DAYS_APART = 2;

    private static final int CLAIMS_MAX = 200;
    private static final Set<String> SINGLE = EventTypes.shipped().stream()
            .filter(type -> type.traits().contains(EventType.Trait.SINGLE))
            .map(EventType::id)
            .collect(Collectors.toSet());

    private final Article article;
    private final List<KeptClaim> events;
    private final ArchiveFile file;

    SameEvent(Article article, List<KeptClaim> claims, ArchiveFile file) {
        this.article = article;
        this.events = claims.stream().filter(SameEvent::happened).toList();
        this.file = file;
    }

    private record Told(String story, String said) {}

    @Override
    public Optional<String> told() {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Set<String> types = types(events);
        List<Object> arguments = new ArrayList<>(List.of(
                article.published().minus(APART).toEpochMilli(),
                article.published().plus(APART).toEpochMilli(),
                article.language().code()));
        arguments.addAll(types);
        // By time and not by kind: there are few documents of some days, and ever more claims of a kind.
        String query = "select d.story, c.said from document d cross join claim c on c.document = d.id"
                + " where d.published between ? and ? and d.language <> ? and +c.type in "
                + places(types) + " order by d.published, d.id, c.place";
        return file.rows(query, row -> new Told(row.getString(1), row.getString(2)), arguments.toArray()).stream()
                .filter(told -> agrees(KeptClaim.parse(told.said()), events))
                .map(Told::story)
                .findFirst();
    }

    @Override
    public boolean apart(String story) {
        List<KeptClaim> single =
                events.stream().filter(event -> SINGLE.contains(event.type())).toList();
        if (single.isEmpty()) {
            return false;
        }
        Set<String> types = types(single);
        List<Object> arguments = new ArrayList<>(List.of(story));
        arguments.addAll(types);
        arguments.add(CLAIMS_MAX);
        String query = "select c.said from document d cross join claim c on c.document = d.id where d.story = ?"
                + " and +c.type in " + places(types) + " order by d.published desc, d.id, c.place limit ?";
        LongSummaryStatistics days =
                file.rows(query, row -> KeptClaim.parse(row.getString(1)), arguments.toArray()).stream()
                        .filter(SameEvent::happened)
                        .flatMapToLong(told -> single.stream()
                                .filter(event -> ofOneKind(event, told))
                                .flatMapToLong(event -> between(days(event), days(told))))
                        .summaryStatistics();
        return days.getCount() > 0 && days.getMin() >= DAYS_APART;
    }

    private static Set<String> types(List<KeptClaim> claims) {
        return claims.stream().map(KeptClaim::type).collect(Collectors.toSet());
    }

    private static String places(Set<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static LongStream between(Set<String> some, Set<String> others) {
        return some.stream()
                .flatMapToLong(one -> others.stream()
                        .mapToLong(other ->
                                Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(one), LocalDate.parse(other)))));
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
        return ofOneKind(one, other) && !Collections.disjoint(days(one), days(other));
    }

    private static boolean ofOneKind(KeptClaim one, KeptClaim other) {
        return one.type().equals(other.type()) && !Collections.disjoint(one.actors(), other.actors());
    }

    /** The single days it names; a month or a year is no day. */
    private static Set<String> days(KeptClaim claim) {
        Set<String> days = new HashSet<>(claim.when());
        days.removeIf(when -> when.contains("/"));
        return days;
    }
}
