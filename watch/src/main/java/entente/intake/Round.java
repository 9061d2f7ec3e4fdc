package entente.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** One round over the sources: what is due is asked for, what is new is taken. */
public final class Round {
    private static final int PAGES_MAX = 200;
    private static final int ENVELOPES_MAX = 50;
    private static final String TAXII = "application/taxii+json;version=2.1";
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
            heard.accept(source.kind() == Source.Kind.TAXII ? collection(source, standing) : one(source, standing));
        }
    }

    private Result one(Source source, Archive.Standing standing) throws InterruptedException {
        return switch (patient(source.address(), standing, asking(source, "*/*"))) {
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
        try {
            List<Entry> entries = source.kind() == Source.Kind.GDELT
                    ? events(source, got)
                    : FeedReader.read(got.content().bytes());
            Result result = pages(source, entries);
            // Only a feed whose pages are all here may answer "not changed" next time.
            Fetch.Validator next = result.note().isEmpty() ? got.validator() : Fetch.Validator.NONE;
            archive.stand(source.id(), new Archive.Standing(next, 0, Instant.EPOCH));
            return result;
        } catch (FeedReader.Refused | Imports.Refused refused) {
            return new Result(source.id(), 0, String.valueOf(refused.getMessage()));
        }
    }

    /** The pages of the latest event file that the list names; one that cannot be had now is left for later. */
    private List<Entry> events(Source source, Fetch.Got list) throws InterruptedException, Imports.Refused {
        Fetch file = patient(Gdelt.latest(list.content().bytes()), FRESH);
        if (file instanceof Fetch.Got got) {
            return Gdelt.read(got.content().bytes(), Gdelt.countries(source.address()));
        }
        throw new Imports.Refused("the event file could not be had: " + file);
    }

    /**
     * Takes the pages of some entries that are not there yet.
     *
     * @return what came of it, with a note if some are left for later
     */
    public Result pages(Source source, List<Entry> entries) throws InterruptedException {
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
        return new Result(source.id(), taken, left == 0 ? "" : left + " left for the next round");
    }

    /**
     * What was added to a collection since the last envelope that was taken whole (TAXII 2.1, 5.4). Where it stands is
     * the time before the asking, less a minute for clocks that differ; what comes twice is known by its name. One that
     * has more envelopes than are taken in a round goes on in the next: till then the tag has that time and what to ask
     * for the next envelope with.
     */
    private Result collection(Source source, Archive.Standing standing) throws InterruptedException {
        Instant asked = clock.instant().minus(Duration.ofMinutes(1));
        String since = standing.validator().modified();
        String[] middle = standing.validator().tag().split(" ", 2);
        boolean goesOn = middle.length == 2;
        String whole =
                goesOn ? middle[0] : asked.truncatedTo(ChronoUnit.SECONDS).toString();
        if (goesOn) {
            // If the server no longer knows that place, the next round begins anew.
            stand(source, "", since);
        }
        String base = source.address() + (source.address().endsWith("/") ? "" : "/") + "objects/?limit=500"
                + (since.isEmpty() ? "" : "&added_after=" + since);
        Piece piece = new Piece(0, goesOn ? middle[1] : "", "");
        int taken = 0;
        for (int page = 0; page < ENVELOPES_MAX; page++) {
            String next = URLEncoder.encode(piece.next(), StandardCharsets.UTF_8);
            piece = piece(source, standing, base + (next.isEmpty() ? "" : "&next=" + next));
            taken += piece.taken();
            if (!piece.note().isEmpty()) {
                return new Result(source.id(), taken, piece.note());
            }
            if (piece.next().isEmpty()) {
                stand(source, "", whole);
                return new Result(source.id(), taken, "");
            }
        }
        stand(source, whole + " " + piece.next(), since);
        return new Result(source.id(), taken, "more envelopes than are taken in one round");
    }

    private void stand(Source source, String tag, String modified) {
        archive.stand(source.id(), new Archive.Standing(new Fetch.Validator(tag, modified), 0, Instant.EPOCH));
    }

    /**
     * What an envelope brought.
     *
     * @param taken documents taken
     * @param next what to ask for the next with, may be empty
     * @param note why there is no more, may be empty
     */
    private record Piece(int taken, String next, String note) {}

    private Piece piece(Source source, Archive.Standing standing, String address) throws InterruptedException {
        Archive.Standing unknown = new Archive.Standing(Fetch.Validator.NONE, standing.failures(), Instant.EPOCH);
        return switch (patient(address, unknown, asking(source, TAXII))) {
            case Fetch.Got got -> opened(source, got);
            case Fetch.Unchanged _ -> new Piece(0, "", "");
            case Fetch.Refused refused -> new Piece(0, "", refused.rule());
            case Fetch.Later later -> {
                archive.stand(
                        source.id(),
                        new Archive.Standing(standing.validator(), standing.failures() + 1, later.notBefore()));
                yield new Piece(0, "", later.rule());
            }
        };
    }

    private Piece opened(Source source, Fetch.Got got) {
        try {
            Stix.Envelope envelope = Stix.envelope(got.content().bytes(), source.id(), clock.instant());
            int taken = 0;
            for (Incoming incoming : envelope.documents()) {
                taken += intake.take(incoming) instanceof Intake.Outcome.Taken ? 1 : 0;
            }
            return new Piece(taken, envelope.next(), "");
        } catch (Imports.Refused refused) {
            return new Piece(0, "", String.valueOf(refused.getMessage()));
        }
    }

    private Fetcher.Asking asking(Source source, String accepted) {
        return new Fetcher.Asking(accepted, archive.signIns().of(source.id()));
    }

    /** Waits the pause a host asks for between two pages, if it is short. */
    private Fetch patient(String address, Archive.Standing standing) throws InterruptedException {
        return patient(address, standing, Fetcher.Asking.PAGE);
    }

    private Fetch patient(String address, Archive.Standing standing, Fetcher.Asking asking)
            throws InterruptedException {
        Fetch fetch = fetcher.fetch(address, standing.validator(), standing.failures(), asking);
        if (fetch instanceof Fetch.Later later) {
            Duration wait = Duration.between(clock.instant(), later.notBefore());
            if (wait.compareTo(Duration.ofSeconds(10)) <= 0) {
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(Math.max(0, wait.toMillis()) + 1);
                return fetcher.fetch(address, standing.validator(), standing.failures(), asking);
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
