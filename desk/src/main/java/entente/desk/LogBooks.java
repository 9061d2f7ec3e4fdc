package entente.desk;

import entente.act.DocumentRef;
import entente.member.MemberId;
import entente.member.Party;
import entente.mirror.Evidence;
import entente.mirror.Holding;
import entente.mirror.MirroredLog;
import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.TlogProof;
import entente.recorder.KeyFolder;
import entente.recorder.LogKey;
import entente.recorder.RecordFolder;
import entente.recorder.RecordedLog;
import entente.recorder.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The logs this server keeps. Anyone may know their sizes, checkpoints and proofs; a body only who may read it, which
 * the caller checks.
 */
public final class LogBooks {
    private final RecordFolder folder;
    private final SortedMap<MemberId, Recorder> recorders;
    private volatile LogPolicy policy;
    private final KeyFolder keyFolder;
    private final @Nullable Federation federation;
    private boolean together;

    private LogBooks(
            RecordFolder folder,
            SortedMap<MemberId, Recorder> recorders,
            LogPolicy policy,
            KeyFolder keyFolder,
            @Nullable Federation federation) {
        this.folder = folder;
        this.keyFolder = keyFolder;
        this.recorders = recorders;
        this.policy = policy;
        this.federation = federation;
    }

    static boolean begun(Path data) {
        return Files.exists(record(data).policy());
    }

    /** Keys first, then the policy, which is what says that a record has begun: a crash between leaves none. */
    static LogBooks begin(Path data, Founding founding, RandomGenerator random) {
        if (begun(data)) {
            throw new DeskFailure("there is a record in " + data + " already");
        }
        try {
            KeyFolder keyFolder = new KeyFolder(data.resolve("keys"));
            List<NoteVerifier> verifiers = new ArrayList<>();
            for (Party party : founding.act().parties()) {
                String name = party.id().logName();
                String origin = founding.originPrefix() + "/" + founding.partnership() + "/" + name;
                LogKey key = keyFolder.has(name) ? keyFolder.load(name) : keyFolder.create(name, origin, random);
                verifiers.addAll(key.verifiers());
            }
            record(data).writePolicy(LogPolicy.ofLogs(verifiers));
        } catch (IOException e) {
            throw new DeskFailure("the record cannot be begun in " + data + ": " + e.getMessage(), e);
        }
        return open(data, null);
    }

    static LogBooks open(Path data, @Nullable Federation federation) {
        RecordFolder folder = record(data);
        SortedMap<MemberId, Recorder> recorders = new TreeMap<>();
        try {
            LogPolicy policy = policy(folder);
            KeyFolder keyFolder = new KeyFolder(data.resolve("keys"));
            for (String name : written(policy, federation)) {
                Recorder recorder = Recorder.open(folder.log(name), keyFolder.load(name));
                recorders.put(member(name), recorder);
                if (federation != null) {
                    federation.own().stream()
                            .filter(log -> log.name().equals(name))
                            .forEach(log -> log.open(recorder));
                }
            }
            return new LogBooks(folder, recorders, policy, keyFolder, federation);
        } catch (IOException e) {
            throw new DeskFailure("the record in " + data + " does not open: " + e.getMessage(), e);
        }
    }

    private static List<String> written(LogPolicy policy, @Nullable Federation federation) {
        return federation != null
                ? federation.own().stream().map(RecordedLog::name).toList()
                : policy.origins().stream()
                        .map(origin -> origin.substring(origin.lastIndexOf('/') + 1))
                        .toList();
    }

    private static LogPolicy policy(RecordFolder folder) throws IOException {
        return switch (LogPolicy.parse(Files.readString(folder.policy()))) {
            case Parsed.Valid<LogPolicy>(LogPolicy policy) -> policy;
            case Parsed.Invalid<LogPolicy>(String reason) -> throw new IOException(folder.policy() + ": " + reason);
        };
    }

    private static RecordFolder record(Path data) {
        return new RecordFolder(data.resolve("record"));
    }

    /** A state's log is named by its two letters; whatever is longer names a body. */
    static MemberId member(String logName) {
        return new MemberId(logName.length() == 2 ? logName.toUpperCase(java.util.Locale.ROOT) : logName);
    }

    /** Whose logs are written here. */
    public List<MemberId> members() {
        return List.copyOf(recorders.keySet());
    }

    /** Whose logs there are, written here or by another server. */
    public List<MemberId> all() {
        return policy.origins().stream()
                .map(origin -> member(origin.substring(origin.lastIndexOf('/') + 1)))
                .sorted()
                .toList();
    }

    /** What is known of other servers; empty if this one keeps the record alone. */
    public Optional<Federation> federation() {
        return Optional.ofNullable(federation);
    }

    /** Who says to hold a log, how far, as of when; nobody if this server keeps the record alone. */
    public List<Holding> holdings(MemberId log) {
        return federation == null ? List.of() : federation.mirrors().holdings(log.logName());
    }

    /** How it stands with the other servers, or the witness; nobody's if this server keeps the record alone. */
    public List<Contact> contacts() {
        return federation == null ? List.of() : federation.contacts().get();
    }

    /** The proof that a log was shown in two versions, if that was found. */
    public Optional<Evidence> evidence(MemberId log) {
        return federation == null ? Optional.empty() : federation.mirrors().evidence(log.logName());
    }

    /** The root over so many acts of a log; empty if it has fewer, or is not kept here. */
    Optional<Hash> root(MemberId log, long size) {
        if (!all().contains(log) || size(log) < size) {
            return Optional.empty();
        }
        Recorder recorder = recorders.get(log);
        return Optional.of(recorder != null ? recorder.root(size) : mirror(log).root(size));
    }

    /** Whether the body at a place is here. */
    boolean has(MemberId log, long index) {
        try {
            return recorders.containsKey(log) || mirror(log).body(index).isPresent();
        } catch (IOException e) {
            throw new DeskFailure("log " + log + ", act " + index + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The origin line of a log's checkpoints. */
    public String origin(MemberId log) {
        return keys(log).getFirst().name();
    }

    /** The keys that verify them, in the form of C2SP signed-note. */
    public List<String> verifierKeys(MemberId log) {
        return keys(log).stream().map(NoteVerifier::format).toList();
    }

    /** How many acts a log holds, as far as they are here. */
    public long size(MemberId log) {
        Recorder recorder = recorders.get(log);
        return recorder != null ? recorder.size() : mirror(log).size();
    }

    /** The newest signed checkpoint of a log, as published; empty text if a mirrored log has none yet. */
    public String checkpoint(MemberId log) {
        Recorder recorder = recorders.get(log);
        return recorder != null
                ? recorder.signedCheckpoint()
                : mirror(log).head().map(SignedNote::format).orElse("");
    }

    /** The proof that an act stands at a place of a log, in the form of C2SP tlog-proof. */
    public String proof(MemberId log, long index) {
        Recorder recorder = recorders.get(log);
        if (recorder == null) {
            MirroredLog mirror = mirror(log);
            return new TlogProof(
                            "",
                            index,
                            mirror.inclusionProof(index),
                            mirror.head().orElseThrow())
                    .format();
        }
        if (!(SignedNote.parse(recorder.signedCheckpoint()) instanceof Parsed.Valid<SignedNote>(SignedNote note))
                || !(Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint))) {
            throw new IllegalStateException("the recorder's own checkpoint does not parse");
        }
        return new TlogProof("", index, recorder.inclusionProof(index, checkpoint.size()), note).format();
    }

    /** The bytes of an act's body that is here. */
    public byte[] body(MemberId log, long index) {
        try {
            Recorder recorder = recorders.get(log);
            return recorder != null
                    ? recorder.body(index)
                    : mirror(log)
                            .body(index)
                            .orElseThrow(() ->
                                    new DeskFailure("act " + index + " of " + log + " was not given to this server"));
        } catch (IOException e) {
            throw new DeskFailure("log " + log + ", act " + index + " cannot be read: " + e.getMessage(), e);
        }
    }

    long append(MemberId log, byte[] body) {
        Recorder recorder = known(recorders.get(log), log);
        long index = recorder.append(body).index();
        // Whoever is told of the act may ask for its proof next, and its mirrors for what covers it.
        if (!together) {
            recorder.awaitCheckpoint(index + 1);
        }
        return index;
    }

    /** What is appended meanwhile is covered by checkpoints once this returns. */
    void together(Runnable work) {
        together = true;
        try {
            work.run();
        } finally {
            together = false;
        }
        recorders.values().forEach(recorder -> recorder.awaitCheckpoint(recorder.size()));
    }

    /** The private keys of a log that is written here. */
    LogKey key(MemberId log) {
        try {
            return keyFolder.load(log.logName());
        } catch (IOException e) {
            throw new DeskFailure("the keys of " + log + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps these keys for a log and signs with them from the next checkpoint on. */
    void use(MemberId log, LogKey key) {
        try {
            keyFolder.replace(log.logName(), key);
        } catch (IOException e) {
            throw new DeskFailure("the keys of " + log + " cannot be kept: " + e.getMessage(), e);
        }
        known(recorders.get(log), log).use(key);
    }

    /** Names these keys for a log in the policy, instead of the ones it named. */
    void name(MemberId log, List<NoteVerifier> keys) {
        LogPolicy changed = policy.withKeys(origin(log), keys);
        try {
            folder.writePolicy(changed);
            policy = changed;
        } catch (IOException e) {
            throw new DeskFailure("the policy cannot be written: " + e.getMessage(), e);
        }
    }

    /** Every log that is written or mirrored here, to be read from where it is known already. */
    Map<MemberId, Loading.Source> sources(ToLongFunction<MemberId> known) {
        Map<MemberId, Loading.Source> sources = new LinkedHashMap<>();
        recorders.forEach((member, recorder) ->
                sources.put(member, LogPlaces.recorded(member, recorder, known.applyAsLong(member))));
        if (federation != null) {
            federation
                    .mirrors()
                    .mirrored()
                    .forEach((name, log) ->
                            sources.put(member(name), LogPlaces.mirrored(log, known.applyAsLong(member(name)))));
        }
        return sources;
    }

    DocumentRef keep(byte[] bytes, String mediaType, String name) {
        try {
            Hash hash = folder.documents().put(bytes);
            return new DocumentRef(hash.hex(), bytes.length, mediaType, name);
        } catch (IOException e) {
            throw new DeskFailure("a document cannot be kept: " + e.getMessage(), e);
        }
    }

    Optional<byte[]> document(String sha256) {
        try {
            Optional<Hash> hash = Hash.parseHex(sha256);
            return hash.isEmpty() ? Optional.empty() : folder.documents().get(hash.get());
        } catch (IOException e) {
            throw new DeskFailure("document " + sha256 + " cannot be read: " + e.getMessage(), e);
        }
    }

    void close() throws IOException {
        for (Recorder recorder : recorders.values()) {
            recorder.close();
        }
    }

    /** Closes them because something failed, which is what counts. */
    void closeAfter(RuntimeException failed) {
        try {
            close();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }

    private MirroredLog mirror(MemberId log) {
        return known(federation == null ? null : federation.mirrors().mirrored().get(log.logName()), log);
    }

    private List<NoteVerifier> keys(MemberId log) {
        List<NoteVerifier> keys = policy.logs().stream()
                .map(LogPolicy.LogLine::key)
                .filter(key -> key.name().endsWith("/" + log.logName()))
                .toList();
        return known(keys.isEmpty() ? null : keys, log);
    }

    private static <T> T known(@Nullable T value, MemberId log) {
        if (value == null) {
            throw new IllegalArgumentException("no log of " + log + " is kept here");
        }
        return value;
    }
}
