package entente.triage;

import entente.alert.Alert;
import entente.alert.IndicatorShelf;
import entente.alert.Watching;
import entente.intake.Archive;
import entente.intake.Fetcher;
import entente.intake.PublicAddress;
import entente.intake.Round;
import entente.intake.Source;
import entente.member.MemberId;
import entente.portal.Visit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The archives of the offices on this server, each opened when first asked for, and the rounds over their sources. Each
 * office sees its own alone.
 */
public final class Newsdesk implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(Newsdesk.class.getName());

    private final Path data;
    private final InstantSource clock;
    private final Map<MemberId, Watching> open = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread rounds;

    /** The archives in a data folder; of these offices, the sources are gone over from time to time. */
    public Newsdesk(Path data, Supplier<Set<MemberId>> offices, InstantSource clock) {
        this.data = data;
        this.clock = clock;
        this.rounds = Thread.ofVirtual().name("rounds").start(() -> run(offices));
    }

    /** An office's archive. */
    public Watching of(MemberId office) {
        return open.computeIfAbsent(
                office, each -> new Watching(Archive.ofOffice(data, each.logName()), clock.instant()));
    }

    /** The archive of a visitor's office. */
    Watching of(Visit visit) {
        return of(visit.who().orElseThrow().member());
    }

    /** The story of a visitor's office whose id begins so; not found if it is no line. */
    Alert line(Visit visit, String story) {
        Watching watching = of(visit);
        return watching.archive()
                .storyBeginning(story)
                .flatMap(watching.inbox()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An indicator of a visitor's office that runs; not found if there is none. */
    IndicatorShelf.Shelved indicator(Visit visit, String id) {
        return of(visit).shelf().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An office's archive if there is one already. */
    Optional<Watching> there(MemberId office) {
        return Archive.isThere(data, office.logName()) ? Optional.of(of(office)) : Optional.empty();
    }

    private void run(Supplier<Set<MemberId>> offices) {
        try {
            while (!closed.await(BETWEEN.toSeconds(), TimeUnit.SECONDS)) {
                for (MemberId office : offices.get()) {
                    Optional<Watching> watching = there(office);
                    if (watching.isPresent()) {
                        round(watching.get());
                    }
                }
            }
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(Watching watching) throws InterruptedException {
        boolean any = watching.archive().sources().stream().anyMatch(source -> source.kind() != Source.Kind.IMPORT);
        if (!any) {
            return;
        }
        try {
            Clock now = new Instants(clock);
            new Round(watching.archive(), watching.intake(), new Fetcher(PublicAddress.only(), now), now)
                    .run(result -> LOG.log(
                            System.Logger.Level.INFO,
                            "{0}: {1} new {2}",
                            result.source(),
                            result.taken(),
                            result.note()));
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "a round over the sources failed", broken);
        }
    }

    /** A source of instants as the JDK's clock. */
    private static final class Instants extends Clock {
        private final InstantSource source;

        Instants(InstantSource source) {
            this.source = source;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return source.instant();
        }
    }

    /** Ends the rounds; a document that is being taken is kept whole or not at all. */
    @Override
    public void close() {
        closed.countDown();
        rounds.interrupt();
        open.values().forEach(Watching::close);
    }
}
