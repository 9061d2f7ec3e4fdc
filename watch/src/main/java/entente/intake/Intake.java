package entente.intake;

import entente.article.Article;
import entente.article.Language;
import entente.article.NewsPage;
import entente.article.Publication;
import entente.claim.ClaimReader;
import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.document.Format;
import entente.indicator.StandingQueries;
import entente.story.Duplicates;
import entente.story.Sameness;
import entente.story.Stories;
import entente.story.Vocabulary;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chain: bytes become an article, are told from copies, put into a story, held against the indicators, read for
 * claims, and kept. What the operators know is what the archive holds: they are filled from it on opening, and before
 * each document they catch up with what others have brought in since. So several processes may take documents into one
 * archive at once. Safe for several threads.
 */
public final class Intake {
    private static final Duration MEMORY = Duration.ofDays(14);
    private static final ClaimReader CLAIMS = ClaimReader.shipped();

    private final Archive archive;
    private final Matching matching;
    private final Duplicates duplicates = new Duplicates(MEMORY);
    private final Stories stories = new Stories();
    private long number;

    /** What says which indicators an article meets. */
    public interface Matching {
        /** The indicators it meets. */
        Matched match(Article article);

        /**
         * Which version of the indicators is saved; from now on it runs. Asked while nobody can save another one. Zero
         * for indicators that never change.
         */
        default long revision() {
            return 0;
        }
    }

    /**
     * What matched.
     *
     * @param revision by which version of the indicators
     * @param indicators their ids
     */
    public record Matched(long revision, Set<String> indicators) {
        /** Copies the set. */
        public Matched {
            indicators = Set.copyOf(indicators);
        }
    }

    /** Opens the chain over an archive. */
    public Intake(Archive archive, StandingQueries queries) {
        this(archive, article -> new Matched(0, queries.match(List.of(article)).getFirst()));
    }

    /** Opens the chain over an archive. */
    public Intake(Archive archive, Matching matching) {
        this.archive = archive;
        this.matching = matching;
        archive.file().exclusively(() -> {
            Instant from = archive.latest().map(latest -> latest.minus(MEMORY)).orElse(Instant.EPOCH);
            archive.since(from).forEach(this::replay);
            number = archive.lastNumber();
            return true;
        });
    }

    private void replay(Archive.Kept kept) {
        duplicates.replay(kept.article(), kept.original());
        if (!kept.copy()) {
            stories.replay(kept.article(), kept.story());
        }
    }

    /** Takes in what other processes have kept since. */
    private void catchUp() {
        long last = archive.lastNumber();
        if (last > number) {
            archive.numbered(number, Integer.MAX_VALUE).forEach(each -> replay(each.kept()));
            number = last;
        }
    }

    /** What became of a document. */
    public sealed interface Outcome {
        /**
         * Kept.
         *
         * @param kept what was kept
         * @param indicators what it matched
         */
        record Taken(Archive.Kept kept, Set<String> indicators) implements Outcome {
            /** Copies the set. */
            public Taken {
                indicators = Set.copyOf(indicators);
            }
        }

        /**
         * There already, byte for byte, from the same address.
         *
         * @param id its id
         */
        record Known(String id) implements Outcome {}

        /**
         * Not read.
         *
         * @param refused why
         */
        record Refused(Extraction.Refused refused) implements Outcome {}
    }

    /** Takes a document through the chain; once it returns, what was taken stays. */
    public Outcome take(Incoming incoming) {
        String id = id(incoming);
        if (archive.has(id)) {
            return new Outcome.Known(id);
        }
        return switch (read(incoming)) {
            case Extraction.Refused refused -> new Outcome.Refused(refused);
            case Extraction.Extracted text -> {
                Article article = article(id, incoming, text);
                Findings findings = findings(article);
                yield archive.file().exclusively(() -> keep(article, findings, incoming));
            }
        };
    }

    /** What is found out before its turn, so that another article's may be at the same time. */
    private record Findings(Matched matched, List<KeptClaim> claims, Vocabulary vocabulary) {
        Set<String> indicators() {
            return matched.indicators();
        }
    }

    private Findings findings(Article article) {
        Matched matched = matching.match(article);
        List<KeptClaim> claims =
                matched.indicators().isEmpty() ? List.of() : KeptClaim.of(CLAIMS.read(article).stream());
        return new Findings(matched, claims, Vocabulary.of(article));
    }

    private Outcome keep(Article article, Findings before, Incoming incoming) {
        catchUp();
        if (archive.has(article.id())) {
            return new Outcome.Known(article.id());
        }
        // Whoever saves an indicator holds it against the archive: what it has not seen there must meet it here.
        Findings findings = before.matched().revision() == matching.revision() ? before : findings(article);
        Sameness sameness = duplicates.add(article);
        String original = switch (sameness) {
            case Sameness.New _ -> article.id();
            case Sameness.Exact exact -> exact.original();
            case Sameness.Near near -> near.original();
        };
        String story = sameness instanceof Sameness.New
                ? stories.add(article, findings.vocabulary(), new SameEvent(article, findings.claims(), archive.file()))
                        .id()
                : archive.storyOf(original).orElse(original);
        Archive.Kept kept = new Archive.Kept(article, original, story);
        archive.keep(kept, incoming.content().bytes(), findings.indicators(), findings.claims());
        number = archive.lastNumber();
        return new Outcome.Taken(kept, findings.indicators());
    }

    private static Extraction read(Incoming incoming) {
        Extraction read = DocumentReader.read(incoming.content().bytes(), incoming.name(), incoming.mediaType());
        return read instanceof Extraction.Extracted page && page.format() == Format.HTML
                ? NewsPage.cleaned(page, incoming.content().bytes(), incoming.address(), incoming.mediaType())
                : read;
    }

    private static Article article(String id, Incoming incoming, Extraction.Extracted text) {
        Optional<Instant> own = text.format() == Format.HTML
                ? Publication.of(incoming.content().bytes(), incoming.mediaType())
                : Optional.empty();
        // A page dated in the future is a slip or a trick, and would make the operators forget the present.
        Instant published = incoming.published()
                .or(() -> own)
                .filter(time -> !time.isAfter(incoming.arrived()))
                .orElse(incoming.arrived());
        String title = incoming.title().isEmpty() ? text.title() : incoming.title();
        Language language = Language.of(text.text());
        return new Article(
                id, incoming.source(), incoming.address(), title, text.text(), language, published, incoming.arrived());
    }

    private static String id(Incoming incoming) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(incoming.address().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(incoming.content().bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
