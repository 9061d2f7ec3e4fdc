package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.EntryBundle;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.Merkle;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks one log: its checkpoint under the policy, then everything else against the checkpoint. */
final class LogVerifier {

    private final String name;
    private final Path folder;
    private final LogPolicy policy;
    private final boolean bodiesMayBeMissing;
    private final FindingSink sink;
    private final TileFolder tiles;
    private final Tree tree = new Tree();
    private final List<byte[]> bundles = new ArrayList<>();
    private long soundBundles;
    private @Nullable Checkpoint checkpoint;

    LogVerifier(RecordFolder record, String name, LogPolicy policy, boolean bodiesMayBeMissing, FindingSink sink) {
        this.name = name;
        this.folder = record.log(name);
        this.policy = policy;
        this.bodiesMayBeMissing = bodiesMayBeMissing;
        this.sink = sink;
        this.tiles = new TileFolder(folder);
    }

    Optional<Verification.LogSummary> verify(LogBodyVisitor visitor) throws IOException {
        Path file = folder.resolve("checkpoint");
        Optional<PolicyVerdict.Accepted> accepted = accepted(file);
        verifyOtherFiles();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint read = accepted.get().checkpoint();
        if (!LogName.isLast(read.origin(), name)) {
            find(file, "is the checkpoint of another log, " + read.origin());
            return Optional.empty();
        }
        checkpoint = read;
        readEntries(read.size());
        if (tree.size() == read.size() && !tree.root().equals(read.root())) {
            find(file, "its root is not that of the entries");
        }
        verifyTiles(read.size());
        if (ReceivedVerifier.isMirrored(folder)) {
            return Optional.of(mirrored(accepted.get(), visitor));
        }
        JournalVerifier journal = new JournalVerifier(name, folder, bundles, read.size(), sink);
        journal.verify(visitor);
        if (!bodiesMayBeMissing && journal.bodies() < read.size()) {
            find(folder.resolve("journal"), (read.size() - journal.bodies()) + " bodies are missing or do not match");
        }
        return Optional.of(new Verification.LogSummary(
                name,
                read.origin(),
                read.size(),
                read.root(),
                journal.bodies(),
                journal.notGiven(),
                cosigners(accepted.get()),
                journal.unsigned()));
    }

    // A mirror has the bodies that it was given, and its checkpoint no more than it has made durable.
    private Verification.LogSummary mirrored(PolicyVerdict.Accepted accepted, LogBodyVisitor visitor)
            throws IOException {
        Checkpoint read = accepted.checkpoint();
        ReceivedVerifier received = new ReceivedVerifier(name, folder, tree, sink);
        received.verify(visitor);
        return new Verification.LogSummary(
                name,
                read.origin(),
                read.size(),
                read.root(),
                received.bodies(),
                read.size() - received.bodies(),
                cosigners(accepted),
                received.beyond());
    }

    /** Whether the earlier checkpoint is one of this log; then a finding tells if this log does not extend it. */
    boolean compareWith(Path earlier, List<LogPolicy> former) throws IOException {
        Optional<Checkpoint> read = acceptedBefore(earlier, former);
        if (read.isEmpty()) {
            read = accepted(earlier).map(PolicyVerdict.Accepted::checkpoint);
        }
        Checkpoint now = checkpoint;
        if (now == null || read.isEmpty() || !read.get().origin().equals(now.origin())) {
            return false;
        }
        long size = read.get().size();
        if (size > now.size()) {
            find(earlier, "the log was cut short: it had " + size + " entries and now has " + now.size());
        } else if (size > tree.size() || !tree.root(size).equals(read.get().root())) {
            find(earlier, "the log was rewritten: its first " + size + " entries are not those of this checkpoint");
        }
        return true;
    }

    // The keys that signed it then may have given way to others since.
    private static Optional<Checkpoint> acceptedBefore(Path file, List<LogPolicy> former) throws IOException {
        if (former.isEmpty()
                || !(SignedNote.parse(Files.readAllBytes(file)) instanceof Parsed.Valid<SignedNote>(SignedNote note))) {
            return Optional.empty();
        }
        return former.stream()
                .map(policy -> policy.check(note))
                .filter(PolicyVerdict.Accepted.class::isInstance)
                .map(verdict -> ((PolicyVerdict.Accepted) verdict).checkpoint())
                .findFirst();
    }

    private static List<String> cosigners(PolicyVerdict.Accepted accepted) {
        return accepted.signers().stream()
                .map(NoteVerifier::name)
                .filter(signer -> !signer.equals(accepted.checkpoint().origin()))
                .distinct()
                .toList();
    }

    private Optional<PolicyVerdict.Accepted> accepted(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > SignedNote.BYTES_MAX) {
            find(file, "there is no checkpoint");
            return Optional.empty();
        }
        switch (SignedNote.parse(Files.readAllBytes(file))) {
            case Parsed.Invalid<SignedNote>(String reason) -> find(file, reason);
            case Parsed.Valid<SignedNote>(SignedNote note) -> {
                switch (policy.check(note)) {
                    case PolicyVerdict.Accepted it -> {
                        return Optional.of(it);
                    }
                    case PolicyVerdict.Refused(String reason) -> find(file, reason);
                }
            }
        }
        return Optional.empty();
    }

    // The tree is made of the entries alone; everything else that is on disk must then follow from them.
    private void readEntries(long size) throws IOException {
        soundBundles = addSoundBundles(size);
        for (long number = soundBundles; number * Tile.FULL < size; number++) {
            Tile bundle = new Tile(Tile.ENTRIES, number, Tile.widthAt(Tile.ENTRIES, number, size));
            Path file = folder.resolve(bundle.path());
            Optional<byte[]> bytes = read(file, BundleVerifier.FULL_BYTES);
            if (bytes.isEmpty()) {
                find(file, "is missing or too long");
                return;
            }
            switch (EntryBundle.parse(bytes.get(), bundle.width())) {
                case Parsed.Invalid<List<byte[]>>(String reason) -> {
                    find(file, reason);
                    return;
                }
                case Parsed.Valid<List<byte[]>>(List<byte[]> parsed) -> {
                    addEntries(bundle, file, parsed);
                    bundles.add(bytes.get());
                }
            }
        }
    }

    // As far as full bundles of the usual form match their hashes; what is wrong with the next is said by the slow way.
    private long addSoundBundles(long size) throws IOException {
        BundleVerifier verifier = new BundleVerifier(folder);
        long full = size / Tile.FULL;
        for (long number = 0; number < full; ) {
            List<BundleVerifier.Sound> sound =
                    verifier.read(number, (int) Math.min(BundleVerifier.BATCH, full - number));
            for (BundleVerifier.Sound one : sound) {
                tree.append(one.leaves(), one.node());
                bundles.add(one.bytes());
            }
            number += sound.size();
            if (sound.size() < BundleVerifier.BATCH) {
                return number;
            }
        }
        return full;
    }

    private void addEntries(Tile bundle, Path file, List<byte[]> parsed) throws IOException {
        Tile hashes = new Tile(0, bundle.number(), bundle.width());
        byte[] leaves = read(folder.resolve(hashes.path()), Tile.FULL * Hash.LENGTH)
                .filter(bytes -> bytes.length == hashes.width() * Hash.LENGTH)
                .orElse(new byte[0]);
        for (int position = 0; position < parsed.size(); position++) {
            byte[] entry = parsed.get(position);
            Hash leaf = Merkle.leafHash(entry);
            long index = bundle.number() * Tile.FULL + position;
            if (Entry.parse(entry).isEmpty()) {
                sink.find(name, index, file, "the entry has an unknown form");
            }
            if (leaves.length > 0 && !leaf.equals(Hash.ofBytes(leaves, position * Hash.LENGTH))) {
                sink.find(name, index, file, "the entry does not match its hash in " + hashes.path());
            }
            tree.append(leaf);
        }
    }

    private void verifyTiles(long size) throws IOException {
        Set<Path> needed = new HashSet<>();
        Tile.needed(size).forEach(tile -> needed.add(folder.resolve(tile.path())));
        Set<Path> irregular = new HashSet<>();
        for (Path file : tiles.files(irregular::add)) {
            needed.remove(file);
            Optional<Tile> tile = tiles.tileAt(file);
            if (tile.isEmpty() || irregular.contains(file)) {
                find(file, "is no tile's place");
            } else if (Tile.widthAt(tile.get().level(), tile.get().number(), tree.size())
                    < tile.get().width()) {
                find(file, "reaches beyond the entries under the checkpoint");
            } else if (!isSound(tile.get()) && !matches(tile.get(), Files.readAllBytes(file))) {
                find(file, "does not match the tree");
            }
        }
        needed.stream().sorted().forEach(file -> find(file, "is missing"));
    }

    // A full bundle and its hashes were compared while the tree was made of them.
    private boolean isSound(Tile tile) {
        return tile.level() <= 0 && !tile.isPartial() && tile.number() < soundBundles;
    }

    private boolean matches(Tile tile, byte[] bytes) {
        if (tile.level() >= 0) {
            return Arrays.equals(bytes, tree.tileBytes(tile));
        }
        // The tree is made of the widest bundle of each number, so only the others can differ from it.
        if (tile.width() == Tile.widthAt(Tile.ENTRIES, tile.number(), tree.size())) {
            return true;
        }
        if (!(EntryBundle.parse(bytes, tile.width()) instanceof Parsed.Valid<List<byte[]>>(List<byte[]> parsed))) {
            return false;
        }
        long first = tile.number() * Tile.FULL;
        return IntStream.range(0, parsed.size())
                .allMatch(position -> Merkle.leafHash(parsed.get(position)).equals(tree.leaf(first + position)));
    }

    private void verifyOtherFiles() throws IOException {
        Set<String> expected = ReceivedVerifier.isMirrored(folder)
                ? Set.of("checkpoint", "tile", "received")
                : Set.of("checkpoint", "tile", "journal", "lock");
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(path -> !expected.contains(path.getFileName().toString()))
                    .sorted()
                    .forEach(path -> find(path, "does not belong in a log"));
        }
        Path lock = folder.resolve("lock");
        if (Files.exists(lock) && (!Files.isRegularFile(lock) || Files.size(lock) > 0)) {
            find(lock, "the lock is an empty file");
        }
        Path journal = folder.resolve("journal");
        if (ReceivedVerifier.isMirrored(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(journal)) {
            found.filter(path -> JournalSegment.parse(path).isEmpty())
                    .sorted()
                    .forEach(path -> find(path, "is no journal file"));
        }
    }

    private static Optional<byte[]> read(Path file, int bytesMax) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= bytesMax
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private void find(Path file, String what) {
        sink.find(name, Finding.NO_INDEX, file, what);
    }
}
