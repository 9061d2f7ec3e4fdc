package entente.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One round over the sources: what is due is asked for, what is new is taken. */
public final class Round {
    private static final int PAGES_MAX = 200;
    private static final Archive.Standing FRESH = new Archive.Standing(Fetch.Validator.NONE, 0, Instant.EPOCH);

    private final Archive archive;
    private final Intake intake;
    private final Fetcher fetcher;
    private final Clock clock;

    /** Prepares rounds. */
    public Round(Archive archive, Intake intake, Fetcher fetcher, Clock clock) {
        this.archive = archive;
        this.intake = intake;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * What a round brought from one source.
     *
     * @param source its id
     * @param taken documents taken
     * @param note why there are no more, may be empty
     */
    public record Result(String source, int taken, String note) {}

    /** Goes over every source once and says of each what it brought. */
    public void run(Consumer<Result> heard) throws InterruptedException {
        for (Source source : archive.sources()) {
            Archive.Standing standing = archive.standing(source.id());
            if (source.kind() == Source.Kind.IMPORT) {
                continue;
            }
            if (clock.instant().isBefore(standing.notBefore())) {
                heard.accept(new Result(source.id(), 0, "not asked before " + standing.notBefore()));
                continue;
            }
            heard.accept(one(source, standing));
        }
    }

    private Result one(Source source, Archive.Standing standing) throws InterruptedException {
        return switch (patient(source.address(), standing)) {
            case Fetch.Unchanged _ -> new Result(source.id(), 0, "not changed");
            case Fetch.Refused refused -> new Result(source.id(), 0, refused.rule());
            case Fetch.Later later -> {
                archive.stand(
                        source.id(),
                        new Archive.Standing(standing.validator(), standing.failures() + 1, later.notBefore()));
                yield new Result(source.id(), 0, later.rule());
            }
            case Fetch.Got got -> got(source, got);
        };
    }

    private Result got(Source source, Fetch.Got got) throws InterruptedException {
        if (source.kind() == Source.Kind.PAGE) {
            int taken = take(source, new Entry(got.address(), "", java.util.Optional.empty()), got) ? 1 : 0;
            archive.stand(source.id(), new Archive.Standing(got.validator(), 0, Instant.EPOCH));
            return new Result(source.id(), taken, "");
        }
        List<Entry> entries;
        try {
            entries = FeedReader.read(got.content().bytes());
        } catch (FeedReader.Refused refused) {
            return new Result(source.id(), 0, String.valueOf(refused.getMessage()));
        }
        int taken = 0;
        int left = 0;
        for (Entry entry : entries) {
            if (archive.hasAddress(entry.address()) || archive.isRefused(entry.address())) {
                continue;
            }
            if (taken >= PAGES_MAX) {
                left++;
                continue;
            }
            switch (patient(entry.address(), FRESH)) {
                case Fetch.Got page -> taken += take(source, entry, page) ? 1 : 0;
                case Fetch.Refused refused -> archive.refuse(entry.address(), refused.rule(), clock.instant());
                case Fetch.Later _, Fetch.Unchanged _ -> left++;
            }
        }
        // Only a feed whose pages are all here may answer "not changed" next time.
        Fetch.Validator next = left == 0 ? got.validator() : Fetch.Validator.NONE;
        archive.stand(source.id(), new Archive.Standing(next, 0, Instant.EPOCH));
        return new Result(source.id(), taken, left == 0 ? "" : left + " left for the next round");
    }

    /** Waits the pause a host asks for between two pages, if it is short. */
    private Fetch patient(String address, Archive.Standing standing) throws InterruptedException {
        Fetch fetch = fetcher.fetch(address, standing.validator(), standing.failures());
        if (fetch instanceof Fetch.Later later) {
            Duration wait = Duration.between(clock.instant(), later.notBefore());
            if (wait.compareTo(Duration.ofSeconds(10)) <= 0) {
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(Math.max(1, wait.toMillis()));
                return fetcher.fetch(address, standing.validator(), standing.failures());
            }
        }
        return fetch;
    }

    private boolean take(Source source, Entry entry, Fetch.Got page) {
        Incoming incoming = new Incoming(
                source.id(),
                entry.address(),
                name(page.address()),
                page.mediaType(),
                entry.title(),
                entry.published(),
                clock.instant(),
                page.content());
        return switch (intake.take(incoming)) {
            case Intake.Outcome.Taken _ -> true;
            case Intake.Outcome.Known _ -> false;
            case Intake.Outcome.Refused refused -> {
                archive.refuse(entry.address(), refused.refused().refusal().name(), clock.instant());
                yield false;
            }
        };
    }

    private static String name(String address) {
        String path = String.valueOf(java.net.URI.create(address).getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
