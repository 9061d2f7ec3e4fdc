package entente.desk;

import entente.act.DocumentRef;
import entente.member.MemberId;
import entente.member.Party;
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
import entente.recorder.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The logs this server keeps. Anyone may know their sizes, checkpoints and proofs; a body only who may read it, which
 * the caller checks.
 */
public final class LogBooks {
    private final RecordFolder folder;
    private final SortedMap<MemberId, Recorder> recorders;
    private final SortedMap<MemberId, LogKey> keys;

    private LogBooks(RecordFolder folder, SortedMap<MemberId, Recorder> recorders, SortedMap<MemberId, LogKey> keys) {
        this.folder = folder;
        this.recorders = recorders;
        this.keys = keys;
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
        return open(data);
    }

    static void install(Path prepared, Path data) {
        try {
            Files.createDirectories(data);
            Path keys = data.resolve("keys");
            if (Files.exists(keys)) {
                Files.move(
                        keys,
                        data.resolve("keys-of-no-record-"
                                + Files.getLastModifiedTime(keys).toMillis()));
            }
            Files.move(prepared.resolve("keys"), keys, StandardCopyOption.ATOMIC_MOVE);
            Files.move(prepared.resolve("record"), data.resolve("record"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DeskFailure("the record cannot be put into " + data + ": " + e.getMessage(), e);
        }
    }

    static LogBooks open(Path data) {
        RecordFolder folder = record(data);
        SortedMap<MemberId, Recorder> recorders = new TreeMap<>();
        SortedMap<MemberId, LogKey> keys = new TreeMap<>();
        try {
            KeyFolder keyFolder = new KeyFolder(data.resolve("keys"));
            for (String origin : policy(folder).origins()) {
                String name = origin.substring(origin.lastIndexOf('/') + 1);
                LogKey key = keyFolder.load(name);
                MemberId member = member(name);
                keys.put(member, key);
                recorders.put(member, Recorder.open(folder.log(name), key));
            }
        } catch (IOException e) {
            throw new DeskFailure("the record in " + data + " does not open: " + e.getMessage(), e);
        }
        return new LogBooks(folder, recorders, keys);
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

    /** Whose logs there are. */
    public List<MemberId> members() {
        return List.copyOf(recorders.keySet());
    }

    /** The origin line of a log's checkpoints. */
    public String origin(MemberId log) {
        return key(log).origin();
    }

    /** The keys that verify them, in the form of C2SP signed-note. */
    public List<String> verifierKeys(MemberId log) {
        return key(log).verifiers().stream().map(NoteVerifier::format).toList();
    }

    /** How many acts a log holds. */
    public long size(MemberId log) {
        return recorder(log).size();
    }

    /** The newest signed checkpoint of a log, as published. */
    public String checkpoint(MemberId log) {
        return recorder(log).signedCheckpoint();
    }

    /** The proof that an act stands at a place of a log, in the form of C2SP tlog-proof. */
    public String proof(MemberId log, long index) {
        String signed = checkpoint(log);
        if (!(SignedNote.parse(signed) instanceof Parsed.Valid<SignedNote>(SignedNote note))
                || !(Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint))) {
            throw new IllegalStateException("the recorder's own checkpoint does not parse");
        }
        return new TlogProof("", index, recorder(log).inclusionProof(index, checkpoint.size()), note).format();
    }

    /** The bytes of an act's body. */
    public byte[] body(MemberId log, long index) {
        try {
            return recorder(log).body(index);
        } catch (IOException e) {
            throw new DeskFailure("log " + log + ", act " + index + " cannot be read: " + e.getMessage(), e);
        }
    }

    long append(MemberId log, byte[] body) {
        return recorder(log).append(body).index();
    }

    void forEachBody(BodyVisitor visitor) {
        recorders.forEach((member, recorder) -> {
            try {
                recorder.forEachBody((index, body) -> visitor.visit(member, index, body));
            } catch (IOException e) {
                throw new DeskFailure("log " + member + " cannot be read: " + e.getMessage(), e);
            }
        });
    }

    /** Takes the bodies of the logs, each log in its own order. */
    @FunctionalInterface
    interface BodyVisitor {
        void visit(MemberId log, long index, byte[] body);
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

    private Recorder recorder(MemberId log) {
        return known(recorders.get(log), log);
    }

    private LogKey key(MemberId log) {
        return known(keys.get(log), log);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T value, MemberId log) {
        if (value == null) {
            throw new IllegalArgumentException("no log of " + log + " is kept here");
        }
        return value;
    }
}
