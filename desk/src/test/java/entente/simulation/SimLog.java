package entente.simulation;

import entente.mirror.OwnLog;
import entente.mirror.Recovery;
import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.EntryBundle;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.NoteSigner;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log's writer on a modelled disk, with the order of the real one: bodies forced, then the checkpoint, then told. */
final class SimLog implements OwnLog, Recovery.Restored {
    private final String name;
    private final NoteSigner key;
    private final SimDisk disk;
    private final boolean tellsBeforeForcing;
    private final Tree tree = new Tree();
    private final List<byte[]> bodies = new ArrayList<>();
    private Optional<SignedNote> checkpoint = Optional.empty();

    SimLog(String name, NoteSigner key, SimDisk disk, boolean tellsBeforeForcing) {
        this.name = name;
        this.key = key;
        this.disk = disk;
        this.tellsBeforeForcing = tellsBeforeForcing;
        load();
    }

    private void load() {
        ByteBuffer journal = ByteBuffer.wrap(disk.read("journal").orElse(new byte[0]));
        int sound = 0;
        while (journal.remaining() >= 4 + Hash.LENGTH) {
            int length = journal.getInt();
            byte[] sum = new byte[Hash.LENGTH];
            journal.get(sum);
            if (length <= 0 || length > journal.remaining()) {
                break;
            }
            byte[] body = new byte[length];
            journal.get(body);
            if (!Hash.sha256(body).equals(Hash.ofBytes(sum))) {
                break;
            }
            take(body);
            sound = journal.position();
        }
        disk.truncate("journal", sound);
        disk.sync();
        checkpoint =
                disk.read("checkpoint").map(bytes -> SignedNote.parse(bytes).expect());
        if (checkpoint.isPresent()
                && Checkpoint.parse(checkpoint.get().text()).expect().size() > tree.size()) {
            throw new AssertionError("log " + name + " lost what its checkpoint covers");
        }
    }

    private void take(byte[] body) {
        bodies.add(body);
        tree.append(Entry.of(body).leafHash());
    }

    private void journal(byte[] body) {
        disk.append(
                "journal",
                ByteBuffer.allocate(4 + Hash.LENGTH + body.length)
                        .putInt(body.length)
                        .put(Hash.sha256(body).bytes())
                        .put(body)
                        .array());
    }

    /** Records a body; when this returns it is durable and under a checkpoint. */
    long append(byte[] body) {
        journal(body);
        if (!tellsBeforeForcing) {
            disk.sync();
        }
        take(body);
        sign();
        return tree.size() - 1;
    }

    /** Signs what the journal holds, as opening does after a crash. */
    void sign() {
        SignedNote note = SignedNote.sign(new Checkpoint(key.name(), tree.size(), tree.root()).format(), List.of(key));
        disk.write("checkpoint", note.format().getBytes(StandardCharsets.UTF_8));
        if (!tellsBeforeForcing) {
            disk.sync();
        }
        checkpoint = Optional.of(note);
    }

    @Override
    public void add(byte[] body) {
        journal(body);
        take(body);
    }

    @Override
    public void complete(SignedNote adopted) {
        disk.sync();
        disk.write("checkpoint", adopted.format().getBytes(StandardCharsets.UTF_8));
        disk.sync();
        checkpoint = Optional.of(adopted);
    }

    /** A second version of this log with the last entries replaced: what a dishonest writer shows to some. */
    SimLog forked(SimDisk other, int last) {
        SimLog fork = new SimLog(name, key, other, false);
        for (int at = 0; at < bodies.size() - last; at++) {
            fork.append(bodies.get(at));
        }
        return fork;
    }

    Hash leaf(long index) {
        return tree.leaf(index);
    }

    Tree tree() {
        return tree;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return checkpoint;
    }

    @Override
    public long size() {
        return tree.size();
    }

    @Override
    public Hash root(long size) {
        return tree.root(size);
    }

    @Override
    public List<Hash> consistencyProof(long size1, long size2) {
        return Merkle.proveConsistency(tree, size1, size2);
    }

    @Override
    public Optional<byte[]> tile(Tile tile) {
        if (Tile.widthAt(tile.level(), tile.number(), tree.size()) < tile.width()) {
            return Optional.empty();
        }
        if (tile.level() >= 0) {
            return Optional.of(tree.tileBytes(tile));
        }
        int from = (int) (tile.number() * Tile.FULL);
        return Optional.of(EntryBundle.format(bodies.subList(from, from + tile.width()).stream()
                .map(body -> Entry.of(body).bytes())
                .toList()));
    }

    @Override
    public Optional<byte[]> body(long index) {
        return Optional.of(bodies.get((int) index));
    }
}
