package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.Merkle;
import entente.record.NoteSignature;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.record.Tile;
import entente.record.TileReader;
import entente.record.TreeNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another server's log, kept here. A checkpoint is cosigned only after everything under it has been verified and is
 * durable: tiles, entries, and the bodies that this server was given; and the cosignature is durable before anyone
 * sees it. The checkpoint's file is thus both what is held and what was said.
 *
 * <p>Safe for several threads; an advance holds the log to itself until it ends.
 */
public final class MirroredLog {
    /** Largest body in bytes, as in a log's journal. */
    public static final int BODY_BYTES_MAX = 1024 * 1024;

    /** Most entries taken over in one advance. */
    static final long ENTRIES_MAX = 4_000_000;

    private static final String CHECKPOINT = "checkpoint";

    private record Head(SignedNote note, Checkpoint checkpoint, Instant asOf) {}

    private volatile Roster.Log log;
    private final Disk disk;
    private final List<? extends Signer> mirrorKeys;
    private final MirroredTree entries;
    private final ReceivedBodies bodies;
    private volatile @Nullable Head head;
    private volatile @Nullable Evidence evidence;

    private MirroredLog(Roster.Log log, Disk disk, List<? extends Signer> mirrorKeys) {
        this.log = log;
        this.disk = disk;
        this.mirrorKeys = List.copyOf(mirrorKeys);
        this.entries = new MirroredTree(disk);
        this.bodies = new ReceivedBodies(disk);
    }

    /**
     * Opens a mirrored log, making it if there is none.
     *
     * @param log whose keys sign it
     * @param disk the log's folder
     * @param mirrorKeys this server's timed keys, of a name of their own
     * @param evidence what was found against this log before, or null
     * @throws DamagedMirrorException if the files contradict the checkpoint
     */
    public static MirroredLog open(
            Roster.Log log, Disk disk, List<? extends Signer> mirrorKeys, @Nullable Evidence evidence)
            throws IOException {
        if (mirrorKeys.stream().anyMatch(key -> key.verifier().kind() == KeyKind.ED25519)) {
            throw new IllegalArgumentException("a mirror's keys state a time: types 0x04 and 0x06");
        }
        MirroredLog opened = new MirroredLog(log, disk, mirrorKeys);
        opened.evidence = evidence;
        opened.load();
        return opened;
    }

    private void load() throws IOException {
        // The checkpoint is shown from now on, and may be what a killed process had not synced yet.
        disk.settle("");
        disk.sync();
        Optional<byte[]> file = disk.read(CHECKPOINT);
        if (file.isPresent()) {
            SignedNote note = switch (SignedNote.parse(file.get())) {
                case Parsed.Valid<SignedNote>(SignedNote parsed) -> parsed;
                case Parsed.Invalid<SignedNote>(String reason) -> throw damaged(reason);
            };
            Checkpoint checkpoint = switch (log.check(note)) {
                case PolicyVerdict.Accepted(Checkpoint accepted, List<NoteVerifier> _) -> accepted;
                case PolicyVerdict.Refused(String reason) -> throw damaged(reason);
            };
            Optional<String> wrong = entries.load(checkpoint.size(), checkpoint.root());
            if (wrong.isPresent()) {
                throw damaged(wrong.get());
            }
            head = new Head(note, checkpoint, asOf(note));
        }
        entries.removeBeyond();
        bodies.load(entries::matches);
    }

    private DamagedMirrorException damaged(String reason) {
        return new DamagedMirrorException("the mirror of " + log.origin() + ": " + reason);
    }

    /** The log's short name. */
    public String name() {
        return log.name();
    }

    /** How many entries are held: verified, durable and cosigned. */
    public long size() {
        Head now = head;
        return now == null ? 0 : now.checkpoint().size();
    }

    /** The newest checkpoint held, with this server's cosignatures; none before the first. */
    public Optional<SignedNote> head() {
        return Optional.ofNullable(head).map(Head::note);
    }

    /** The same, once no advance is under way: its writer may rely on it that none will come of an earlier offer. */
    public synchronized Optional<SignedNote> settledHead() {
        return head();
    }

    /** From now on the log's checkpoints are checked with these keys. */
    void know(Roster.Log changed) {
        log = changed;
    }

    /** When that was cosigned. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(head).map(Head::asOf);
    }

    /** From now on nothing of this log is cosigned; an advance under way ends without. */
    void accuse(Evidence proved) {
        if (evidence == null) {
            evidence = proved;
        }
    }

    /** What was found against this log, if anything was. */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** A tile or bundle of what is held. */
    public Optional<byte[]> tile(Tile tile) throws IOException {
        return Tile.widthAt(tile.level(), tile.number(), size()) < tile.width() ? Optional.empty() : entries.read(tile);
    }

    /** The body of an act, if it was given to this server. */
    public synchronized Optional<byte[]> body(long index) throws IOException {
        return index < size() ? bodies.get(index) : Optional.empty();
    }

    /** The entry at an index below {@link #size()}. */
    public Entry entry(long index) throws IOException {
        long number = index / Tile.FULL;
        Tile bundle = new Tile(Tile.ENTRIES, number, Tile.widthAt(Tile.ENTRIES, number, size()));
        int position = (int) (index % Tile.FULL) * (2 + Entry.LENGTH) + 2;
        return entries.read(bundle)
                .flatMap(bytes -> Entry.parse(java.util.Arrays.copyOfRange(bytes, position, position + Entry.LENGTH)))
                .orElseThrow(() -> damaged(bundle.path() + " has gone"));
    }

    /** How many bodies are here. */
    public synchronized long bodyCount() {
        return bodies.count();
    }

    /** The root at a size up to what is held. */
    public synchronized Hash root(long size) {
        return entries.tree().root(size);
    }

    /** The inclusion proof of an entry under the newest checkpoint held. */
    public synchronized List<Hash> inclusionProof(long index) {
        return Merkle.proveInclusion(entries.tree(), index, size());
    }

    /**
     * Takes over everything up to a checkpoint, or finds out why not.
     *
     * @param offered the checkpoint, unverified
     * @param from where tiles and bodies come from
     * @param keeper keeps what belongs to bodies
     * @param now when this happens; a time earlier than the last cosignature's is replaced by that one
     * @throws IOException if the disk failed: this object must not be used again
     */
    public synchronized Advance advance(SignedNote offered, Peer from, Keeper keeper, Instant now) throws IOException {
        if (evidence != null) {
            return new Advance.Contradicted(evidence);
        }
        Optional<Advance> answer = compare(offered);
        if (answer.isPresent()) {
            return answer.get() instanceof Advance.Known ? known(offered, now) : answer.get();
        }
        Checkpoint next = Checkpoint.parse(offered.text()).expect();
        if (next.size() - size() > ENTRIES_MAX) {
            return new Advance.Refused("more than " + ENTRIES_MAX + " entries at once");
        }
        return switch (TileReader.open(next, new RememberedTiles(tile -> from.tile(log.name(), tile)))) {
            case Parsed.Invalid<TileReader>(String reason) -> new Advance.Incomplete(reason);
            case Parsed.Valid<TileReader>(TileReader reader) -> {
                try {
                    Optional<Evidence> fork = fork(offered, next, reader);
                    yield fork.isPresent() ? contradicted(fork.get()) : take(offered, next, reader, from, keeper, now);
                } catch (TileReader.UnprovenTileException unproven) {
                    yield new Advance.Incomplete(String.valueOf(unproven.getMessage()));
                }
            }
        };
    }

    // What came here otherwise than by an advance (a log moved out, say) is verified and durable, but not cosigned yet.
    private Advance known(SignedNote offered, Instant now) throws IOException {
        Head there = head;
        if (there == null
                || !there.note().text().equals(offered.text())
                || there.asOf().isAfter(Instant.EPOCH)) {
            return new Advance.Known();
        }
        cosign(offered, there.checkpoint(), now);
        return new Advance.Held(size(), size());
    }

    /** Compares a checkpoint that somebody showed with what is held; empty if it is larger and so still unknown. */
    public synchronized Optional<Advance> compare(SignedNote shown) {
        Checkpoint other;
        switch (log.check(shown)) {
            case PolicyVerdict.Refused(String reason) -> {
                return Optional.of(new Advance.Refused(reason));
            }
            case PolicyVerdict.Accepted(Checkpoint accepted, List<NoteVerifier> _) -> other = accepted;
        }
        if (other.size() == 0) {
            return Optional.of(new Advance.Known());
        }
        Head now = head;
        if (now == null || other.size() > now.checkpoint().size()) {
            return Optional.empty();
        }
        Hash root = entries.tree().root(other.size());
        if (root.equals(other.root())) {
            return Optional.of(new Advance.Known());
        }
        long size = now.checkpoint().size();
        List<Hash> proof =
                other.size() == size ? List.of() : Merkle.proveConsistency(entries.tree(), other.size(), size);
        return Optional.of(contradicted(new Evidence(shown, now.note(), root, proof)));
    }

    /** Whether a larger checkpoint that another mirror showed extends what is held; takes nothing over. */
    synchronized Advance contrast(SignedNote shown, Peer from) {
        if (evidence != null) {
            return new Advance.Contradicted(evidence);
        }
        Checkpoint next = Checkpoint.parse(shown.text()).expect();
        return switch (TileReader.open(next, new RememberedTiles(tile -> from.tile(log.name(), tile)))) {
            case Parsed.Invalid<TileReader>(String reason) -> new Advance.Incomplete(reason);
            case Parsed.Valid<TileReader>(TileReader reader) -> {
                try {
                    Optional<Evidence> fork = fork(shown, next, reader);
                    yield fork.isPresent()
                            ? contradicted(fork.get())
                            : new Advance.Incomplete("another mirror has more, and it agrees");
                } catch (TileReader.UnprovenTileException unproven) {
                    yield new Advance.Incomplete(String.valueOf(unproven.getMessage()));
                }
            }
        };
    }

    private Optional<Evidence> fork(SignedNote offered, Checkpoint next, TreeNodes reader) {
        Head now = head;
        // It may have grown past what is compared while that was fetched: then it is compared the other way.
        if (now == null || now.checkpoint().size() == 0 || now.checkpoint().size() > next.size()) {
            return Optional.empty();
        }
        long size = now.checkpoint().size();
        Hash prefix = Merkle.root(reader, size);
        return prefix.equals(now.checkpoint().root())
                ? Optional.empty()
                : Optional.of(
                        new Evidence(now.note(), offered, prefix, Merkle.proveConsistency(reader, size, next.size())));
    }

    private Advance contradicted(Evidence found) {
        if (!(found.check(log) instanceof Parsed.Valid<Evidence.Contradiction>)) {
            return new Advance.Refused("it does not fit what is held, and that could not be proved");
        }
        if (evidence == null) {
            evidence = found;
        }
        return new Advance.Contradicted(evidence);
    }

    private Advance take(SignedNote offered, Checkpoint next, TileReader reader, Peer from, Keeper keeper, Instant now)
            throws IOException {
        long before = size();
        List<byte[]> added = new ArrayList<>();
        for (long index = before; index < next.size(); index++) {
            switch (reader.entry(index)) {
                case Parsed.Invalid<byte[]>(String reason) -> {
                    return new Advance.Incomplete(reason);
                }
                case Parsed.Valid<byte[]>(byte[] entry) -> added.add(entry);
            }
        }
        BodyIntake intake = new BodyIntake(log.name(), bodies, from, keeper);
        Optional<String> missing = intake.take(before, added);
        if (missing.isPresent()) {
            return new Advance.Incomplete(missing.get());
        }
        Evidence brought = evidence;
        if (brought != null) {
            return new Advance.Contradicted(brought);
        }
        ReceivedFile.prepare(disk);
        entries.extend(added);
        disk.sync();
        cosign(offered, next, now);
        entries.removeReplaced(before);
        return new Advance.Held(before, next.size());
    }

    /** Asks again for bodies that were not for this server and may be by now; returns those that came. */
    public synchronized List<Long> askAgain(List<Long> indexes, Peer from, Keeper keeper) throws IOException {
        List<Long> came = new ArrayList<>();
        BodyIntake intake = new BodyIntake(log.name(), bodies, from, keeper);
        for (long index : indexes) {
            if (index < size() && !bodies.has(index) && intake.takeLate(index, entry(index))) {
                came.add(index);
            }
        }
        disk.sync();
        return came;
    }

    private void cosign(SignedNote offered, Checkpoint next, Instant now) throws IOException {
        Head before = head;
        Instant time = before == null || now.isAfter(before.asOf()) ? now : before.asOf();
        List<NoteSignature> signatures = new ArrayList<>();
        // Only what was verified is kept: a line that somebody made up under this server's name must not get in.
        List<NoteVerifier> keys = log.keysAt(next.size());
        for (NoteSignature signature : offered.signatures()) {
            if (keys.stream().anyMatch(key -> key.isNamedBy(signature))) {
                signatures.add(signature);
            }
        }
        mirrorKeys.forEach(key -> signatures.add(key.sign(offered.text(), time)));
        SignedNote note = new SignedNote(offered.text(), signatures);
        disk.write(CHECKPOINT, note.format().getBytes(StandardCharsets.UTF_8));
        disk.sync();
        head = new Head(note, next, time);
    }

    private Instant asOf(SignedNote note) {
        Instant latest = Instant.EPOCH;
        for (NoteSignature signature : note.signatures()) {
            for (Signer key : mirrorKeys) {
                if (key.verifier().isNamedBy(signature)) {
                    Instant stated = key.verifier().time(signature.signature()).orElse(Instant.EPOCH);
                    latest = stated.isAfter(latest) ? stated : latest;
                }
            }
        }
        return latest;
    }
}
