package entente.exchange;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.member.MemberId;
import entente.mirror.Mirrors;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.record.Tile;
import entente.witness.Witness;
import entente.witness.WitnessAnswer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this server gives to whom. Hashes anyone may have; a body or document only whom its release admits. */
final class Library {
    private static final int COUNT_MAX = 256;

    private final Mirrors mirrors;
    private final Witness witness;
    private final InstantSource clock;
    private volatile @Nullable Desk desk;

    Library(Mirrors mirrors, Witness witness, InstantSource clock) {
        this.mirrors = mirrors;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Answers a witness's request: anyone may bring a checkpoint of the partnership's logs, but for those that were
     * shown in two versions.
     */
    WitnessAnswer witness(byte[] request) throws IOException {
        Set<String> accused = mirrors.accused();
        LogPolicy all = mirrors.roster().policy();
        List<NoteVerifier> trusted = all.logs().stream()
                .map(LogPolicy.LogLine::key)
                .filter(key -> !accused.contains(key.name().substring(key.name().lastIndexOf('/') + 1)))
                .toList();
        return witness.addCheckpoint(request, LogPolicy.ofLogs(trusted), clock.instant());
    }

    /** The last checkpoint that this server has cosigned as a witness, by the hash of the log's origin. */
    Optional<SignedNote> witnessed(String monitoringName) {
        return mirrors.roster().policy().origins().stream()
                .filter(origin -> Witness.monitoringName(origin).equals(monitoringName))
                .findFirst()
                .flatMap(witness::cosigned);
    }

    /** From now on the witness cosigns with these keys. */
    void witnessWith(List<? extends Signer> keys) throws IOException {
        witness.use(keys, clock.instant());
    }

    void close() throws IOException {
        witness.close();
    }

    /** From now on bodies are given, too: only the desk knows whom they are for. */
    void open(Desk opened) {
        desk = opened;
    }

    List<SignedNote> heads() {
        return mirrors.heads();
    }

    Optional<SignedNote> head(String log) {
        return mirrors.head(log);
    }

    Optional<SignedNote> settled(String log) {
        return mirrors.settled(log);
    }

    Optional<byte[]> tile(String log, Tile tile) throws IOException {
        return mirrors.tile(log, tile);
    }

    /**
     * Bodies from a place on, as far as they are for one of these parties.
     *
     * @return empty if nothing can be said about the first place yet
     */
    Optional<List<Optional<byte[]>>> bodies(List<MemberId> parties, String log, long first, int count)
            throws IOException {
        Desk open = desk;
        if (open == null || first < 0 || count < 1) {
            return Optional.empty();
        }
        List<Optional<byte[]>> bodies = new ArrayList<>();
        long bytes = 0;
        for (long index = first; index < first + Math.min(count, COUNT_MAX); index++) {
            Optional<Optional<byte[]>> body = body(open, parties, log, index);
            if (body.isEmpty()) {
                break;
            }
            bytes += Integer.BYTES + body.get().map(each -> each.length).orElse(0);
            if (bytes > HttpsPeer.BODIES_BYTES_MAX && !bodies.isEmpty()) {
                break;
            }
            bodies.add(body.get());
        }
        return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies);
    }

    private Optional<Optional<byte[]>> body(Desk open, List<MemberId> parties, String log, long index)
            throws IOException {
        MemberId author = member(log);
        // An author's own acts come back to it from its mirrors, whatever their release.
        if (parties.contains(author)) {
            return index < mirrors.size(log) ? Optional.of(mirrors.body(log, index)) : Optional.empty();
        }
        boolean admitted = false;
        for (MemberId party : parties) {
            Optional<Boolean> known = open.admits(party, author, index);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            admitted |= known.get();
        }
        return Optional.of(admitted ? mirrors.body(log, index) : Optional.empty());
    }

    /** A document that an act cites which one of these parties may read. */
    Optional<byte[]> document(List<MemberId> parties, Hash hash) {
        Desk open = desk;
        if (open == null) {
            return Optional.empty();
        }
        boolean cited = parties.stream()
                .flatMap(party -> open.snapshot(new Reader.Of(party)).acts().stream())
                .flatMap(act -> entente.desk.ActCheck.documents(act.entry().body()).stream())
                .anyMatch(document -> document.sha256().equals(hash.hex()));
        return cited ? open.document(hash.hex()) : Optional.empty();
    }

    static MemberId member(String log) {
        return new MemberId(log.length() == 2 ? log.toUpperCase(java.util.Locale.ROOT) : log);
    }
}
