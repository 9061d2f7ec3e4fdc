package entente.desk;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.ConsultationAct;
import entente.act.DocumentRef;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeysRotated;
import entente.act.Release;
import entente.act.SilenceAct;
import entente.body.BodyCodec;
import entente.body.BodyReader;
import entente.member.MemberId;
import entente.member.Party;
import entente.mirror.MirroredLog;
import entente.partnership.Decision;
import entente.partnership.Due;
import entente.partnership.Entry;
import entente.partnership.Holding;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.recorder.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The one place where acts are received. One at a time they are completed (who had seen what, a salt), judged,
 * appended, and folded; readers get immutable snapshots. Safe for several threads.
 */
public final class Desk implements AutoCloseable {
    /**
     * How many places arrive in one turn. One that writes here without pause comes between each two turns with an act
     * or more: by single places, what two others write would never be caught up with. Bodies have 64 KiB at most.
     */
    private static final int TOGETHER = 64;

    private final LogBooks logs;
    private final Views views;
    private final KeptFold keptFold;
    private final BodyReader reader = new BodyReader();
    private final InstantSource clock;
    private final RandomGenerator random;
    private String partnership = "";
    private volatile Runnable whenRecorded = () -> {};
    private volatile Holding holding = Holding.none(Holding.Keeping.NOBODY);

    private Desk(LogBooks logs, KeptFold keptFold, InstantSource clock, RandomGenerator random) {
        this.logs = logs;
        this.keptFold = keptFold;
        this.views = keptFold.take().map(Views::of).orElseGet(Views::new);
        this.clock = clock;
        this.random = random;
    }

    /** Whether a record has been begun in this data folder. */
    public static boolean begun(Path data) {
        return LogBooks.begun(data);
    }

    /**
     * Begins a record: makes every party's key and log, and records the founding act and each party's key.
     *
     * @param random for keys and salts; a secure one
     * @throws DeskFailure if there is one already, or the disk fails
     */
    public static Desk begin(Path data, Founding founding, InstantSource clock, RandomGenerator random) {
        LogBooks logs = LogBooks.begin(data, founding, random);
        Desk desk = new Desk(logs, new KeptFold(data, logs, KeptFold.Bounds.USUAL, random), clock, random);
        desk.partnership = founding.partnership();
        desk.mustRecord(Founded.founding(founding));
        for (Party party : founding.act().parties()) {
            logs.verifierKeys(party.id()).forEach(key -> desk.mustRecord(Founded.key(party.id(), key)));
        }
        return desk;
    }

    /**
     * Opens the record in a data folder and folds what is in it.
     *
     * @throws DeskFailure if it does not open; the message says which log and place
     */
    public static Desk open(Path data, InstantSource clock, RandomGenerator random) {
        return open(data, null, clock, random);
    }

    /**
     * The same for a server that does not hold the record alone: it writes its own logs and mirrors the others'.
     *
     * @throws DeskFailure if it does not open; the message says which log and place
     */
    public static Desk open(Path data, @Nullable Federation federation, InstantSource clock, RandomGenerator random) {
        return open(data, federation, KeptFold.Bounds.USUAL, clock, random);
    }

    static Desk open(
            Path data,
            @Nullable Federation federation,
            KeptFold.Bounds bounds,
            InstantSource clock,
            RandomGenerator random) {
        LogBooks logs = LogBooks.open(data, federation);
        KeptFold kept = new KeptFold(data, logs, bounds, random);
        try {
            Desk desk = new Desk(logs, kept, clock, random);
            desk.load();
            desk.keys().settleAll();
            if (federation != null) {
                desk.kept(federation.keeping());
                desk.noteMirrored();
            }
            return desk;
        } catch (RuntimeException failed) {
            kept.close();
            logs.closeAfter(failed);
            throw failed;
        }
    }

    private void load() {
        Loading.load(logs.sources(views::size), views);
        partnership = views.whole().id();
        keptFold.begin(views);
    }

    /** Folds what the mirrors hold by now and has not arrived yet, and notes what the others hold. */
    public void arriveFromMirrors() {
        logs.federation().ifPresent(federation -> {
            for (MirroredLog log : federation.mirrors().mirrored().values()) {
                List<Runnable> together = new ArrayList<>();
                LogPlaces.mirrored(log, arrived(LogBooks.member(log.name())))
                        .forEachPlace((member, index, ref, body) -> {
                            together.add(() -> arrive(member, index, ref, body));
                            if (together.size() == TOGETHER) {
                                inOneTurn(together);
                                together.clear();
                            }
                        });
                inOneTurn(together);
            }
            noteMirrored();
        });
    }

    private synchronized void inOneTurn(List<Runnable> work) {
        work.forEach(Runnable::run);
    }

    private synchronized void noteMirrored() {
        KeyChange.nameMirrored(logs);
        logs.federation().ifPresent(federation -> {
            for (MemberId log : logs.all()) {
                if (federation.mirrors().held(log.logName()) > holding.acts(log)) {
                    federation.mirrors().steps(log.logName()).forEach(step -> held(log, step.size(), step.at()));
                }
            }
        });
    }

    /**
     * Puts the founding act that all servers agreed on on its author's log, if that is written here and still empty.
     *
     * @param founding the act's exact bytes
     */
    public synchronized void beginWith(byte[] founding) {
        Body body = Founded.parse(founding);
        if (logs.members().contains(body.author()) && views.size(body.author()) == 0) {
            recorded(body);
            partnership = views.whole().id();
        }
    }

    /**
     * Whether the founding act that all servers agreed on has arrived.
     *
     * @throws DeskFailure if its author's log begins with another act: somebody has founded something else
     */
    public synchronized boolean isFoundedBy(byte[] founding) {
        MemberId author = Founded.parse(founding).author();
        Optional<Entry> first = views.at(author, 0);
        if (first.isPresent() && !first.get().ref().equals(BodyCodec.nameOf(founding))) {
            throw new DeskFailure("the log of " + author + " does not begin with the founding act that was agreed on");
        }
        return first.isPresent();
    }

    /** Records what a party's own server says first, if it has not yet: its keys, and the post of its desk. */
    public synchronized void introduce(MemberId party, List<KeyIntroduced> serverKeys) {
        Founded.missing(views.whole(), party, logs.verifierKeys(party), serverKeys)
                .forEach(this::mustRecord);
    }

    /** What is to be told when something was recorded here; replaces what was to be told before. */
    public void whenRecorded(Runnable told) {
        whenRecorded = told;
    }

    /** Whether a party may be given the body at a place of a log, later releases counted; empty if it is not known. */
    public synchronized Optional<Boolean> admits(MemberId party, MemberId log, long index) {
        return views.at(log, index)
                .map(entry -> entry instanceof Entry.Known known && views.mayRead(new Reader.Of(party), known));
    }

    /**
     * Takes a place of a log that another server writes, after its bytes are durable here. Taking the same place again
     * changes nothing, unless the body comes only now: then it is as if it had been there from the beginning.
     *
     * @param ref the hash at that place, which the log's verified checkpoint covers
     * @param body the act's bytes, or null if they were not given to this server
     * @throws IllegalArgumentException if the log is written here, an earlier place has not arrived yet, the place
     *     holds another act, or the bytes are not those of the hash: none of it can happen to whoever verified before
     */
    public synchronized void arrive(MemberId log, long index, ActRef ref, byte @Nullable [] body) {
        if (logs.members().contains(log)) {
            throw new IllegalArgumentException("log " + log + " is written here");
        }
        if (body != null && !BodyCodec.nameOf(body).equals(ref)) {
            throw new IllegalArgumentException("the body at %s %d is not that of %s".formatted(log, index, ref));
        }
        Entry known = views.at(log, index).orElse(null);
        if (known == null) {
            views.arrive(Loading.entry(reader, log, index, ref, body));
            partnership = partnership.isEmpty() ? views.whole().id() : partnership;
        } else if (!known.ref().equals(ref)) {
            throw new IllegalArgumentException("%s %d holds %s, not %s".formatted(log, index, known.ref(), ref));
        } else if (known instanceof Entry.Withheld && body != null) {
            views.learn(Loading.entry(reader, log, index, ref, body));
        } else {
            return;
        }
        if (views.at(log, index).orElseThrow() instanceof Entry.Known now
                && asks(now.body().act())) {
            settle();
        }
    }

    /** How many places of a log have arrived, written here or elsewhere. */
    public synchronized long arrived(MemberId log) {
        return views.size(log);
    }

    /** What is known of a place of a log; empty if it has not arrived. */
    public synchronized Optional<Entry> at(MemberId log, long index) {
        return views.at(log, index);
    }

    /** Whether acts wait for others that their authors had seen and that have not arrived. */
    public synchronized boolean waiting() {
        return views.waiting();
    }

    /** How far each log is held. */
    public Holding holding() {
        return holding;
    }

    /** Who holds the logs besides their writer; to be set before anything is held. */
    public synchronized void kept(Holding.Keeping keeping) {
        holding = Holding.none(keeping);
    }

    /** So many acts of a log are held since then: cosigned by all who must. */
    public synchronized void held(MemberId log, long acts, Instant at) {
        holding = holding.with(log, acts, at);
    }

    /**
     * Does work that records many acts, for whoever has the record alone: each is durable as ever, but checkpoints
     * cover them only once this returns. One for each takes most of the time.
     */
    public synchronized void together(Runnable work) {
        logs.together(work);
    }

    /** Judges a submission and, if it is admitted, records it: when this returns, it is durable. */
    public synchronized Answer receive(Submission submission) {
        return receive(prepared(submission));
    }

    /**
     * Judges an act that was {@link #prepared} here and, if it is admitted, records it.
     *
     * @throws DeskFailure if its author's log is not written here
     */
    public synchronized Answer receive(Body prepared) {
        Optional<Refusal> refusal = refusal(prepared);
        return refusal.isPresent() ? new Answer.Refused(refusal.get()) : recorded(prepared);
    }

    private Optional<Refusal> refusal(Body body) {
        if (views.decide(body, clock.instant()) instanceof Decision.Refused(Refusal refusal)) {
            return Optional.of(refusal);
        }
        return BodyCodec.format(body).length > Recorder.BODY_BYTES_MAX
                ? Optional.of(new Refusal(Refusal.Rule.TOO_LONG, "act"))
                : Optional.empty();
    }

    /**
     * Lets the keys of a log give way to new ones: old and new consent, the act is recorded, and from then on only the
     * new ones sign.
     *
     * @throws DeskFailure if the log is not written here, or other servers mirror it: they would not know the new keys
     */
    public synchronized Answer rotateKeys(MemberId log) {
        KeysRotated act = keys().beginRotation(log, random);
        Answer answer = receive(new Submission(log, null, null, new Release.Everyone(), act));
        keys().settle(log);
        return answer;
    }

    /** Records that a key of a log signs no longer, or may have been somebody else's, and acts on it. */
    public synchronized Answer recordAboutKey(MemberId log, PartnershipAct act) {
        keys().requireRetirable(log, act, holding.keeping());
        Answer answer = receive(new Submission(log, null, null, new Release.Everyone(), act));
        keys().settle(log);
        return answer;
    }

    private LogKeys keys() {
        return new LogKeys(logs, views);
    }

    /** What a submission would meet, without recording it. */
    public synchronized Optional<Refusal> foresee(Submission submission) {
        return refusal(prepared(submission));
    }

    /**
     * Records what time requires of the logs written here. To be called at the start, when somebody looks, and from
     * time to time: when it is called decides nothing, since what was due stays due.
     *
     * @return how many acts were recorded
     */
    public synchronized int settle() {
        Set<Due> recorded = new HashSet<>();
        int before = -1;
        while (recorded.size() > before) {
            before = recorded.size();
            for (MemberId log : logs.members()) {
                for (Due due : views.snapshot(new Reader.Of(log)).due(clock.instant(), Set.of(log))) {
                    Body body = prepared(new Submission(log, null, null, due.release(), due.act()));
                    if (!recorded.contains(due) && views.decide(body, body.at()) instanceof Decision.Admitted) {
                        record(body);
                        recorded.add(due);
                    }
                }
            }
        }
        return recorded.size();
    }

    /** Whether an act may ask something of the servers that have it. */
    private static boolean asks(Act act) {
        return act instanceof SilenceAct || act instanceof ConsultationAct.ConsultationOpened;
    }

    private Answer recorded(Body body) {
        Answer answer = record(body);
        if (asks(body.act())) {
            settle();
        }
        return answer;
    }

    private Answer record(Body body) {
        byte[] bytes = BodyCodec.format(body);
        long index = logs.append(body.author(), bytes);
        ActRef ref = BodyCodec.nameOf(bytes);
        views.arrive(new Entry.Known(body.author(), index, ref, body));
        whenRecorded.run();
        return new Answer.Recorded(ref, body.author(), index);
    }

    /** A submission as it would be recorded now, so that its name can be signed by a person before it is. */
    public synchronized Body prepared(Submission submission) {
        return Completion.of(submission, partnership, views, clock.instant(), random);
    }

    private void mustRecord(Submission submission) {
        if (receive(submission) instanceof Answer.Refused refused) {
            throw new DeskFailure("the partnership cannot be founded so: " + refused.refusal());
        }
    }

    /** What this reader sees now. */
    public synchronized Partnership snapshot(Reader reader) {
        return views.snapshot(reader);
    }

    /** How many folds are kept: readers who may read the same acts share one. */
    public synchronized int folds() {
        return views.folds();
    }

    /** Keeps a document durably under its hash; an act may cite it from then on. */
    public DocumentRef keep(byte[] bytes, String mediaType, String name) {
        return logs.keep(bytes, mediaType, name);
    }

    /** A document's bytes. Whether the reader may have them follows from the acts that cite it. */
    public Optional<byte[]> document(String sha256) {
        return logs.document(sha256);
    }

    /** The fold that is kept for the next start. */
    KeptFold keptFold() {
        return keptFold;
    }

    /** The logs as anyone may see them: sizes, checkpoints, proofs. They tell no content. */
    public LogBooks logBooks() {
        return logs;
    }

    @Override
    public void close() throws IOException {
        keptFold.close();
        logs.close();
    }
}
