package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.record.Tile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One server's part in a record that several hold: it keeps the others' logs, tells what it holds, notes what they
 * hold, and keeps the proof when a log was shown in two versions. Safe for several threads, one for each other server.
 */
public final class Mirrors {
    private final String self;
    private final Map<String, OwnLog> own;
    private final Map<String, MirroredLog> mirrored = new TreeMap<>();
    private final Ledger ledger;
    private final RotatedKeys.Reader keyActs;
    private final Map<String, SignedNote> ahead = new HashMap<>();
    private final Map<String, SignedNote> lost = new HashMap<>();
    private final Accusations accusations;
    private final ServerKeys serverKeys;

    private Mirrors(String self, Map<String, OwnLog> own, Ledger ledger, RotatedKeys.Reader keyActs) {
        this.self = self;
        this.own = new TreeMap<>(own);
        this.ledger = ledger;
        this.keyActs = keyActs;
        this.accusations = new Accusations(ledger, mirrored);
        this.serverKeys = new ServerKeys(ledger, keyActs);
    }

    /** The roster as it is by what was noted in a ledger: the one a partnership began with, and its changes of keys. */
    public static Roster roster(Roster founding, Disk ledger) throws IOException {
        return Ledger.withRotations(founding, ledger);
    }

    /**
     * Opens what this server keeps.
     *
     * @param founding who holds the record, with the keys that its logs began with
     * @param self which of them this server is
     * @param own the logs it writes
     * @param folders where each mirrored log lies, by its name
     * @param ledger where cosignatures and evidence are noted
     * @param mirrorKeys this server's keys for saying what it holds
     * @param keyActs finds the acts by which a log's keys give way to others
     */
    public static Mirrors open(
            Roster founding,
            String self,
            List<OwnLog> own,
            Function<String, Disk> folders,
            Disk ledger,
            List<? extends Signer> mirrorKeys,
            RotatedKeys.Reader keyActs)
            throws IOException {
        Map<String, OwnLog> byName = new TreeMap<>();
        own.forEach(log -> byName.put(log.name(), log));
        Mirrors mirrors = new Mirrors(self, byName, Ledger.load(founding, ledger), keyActs);
        mirrors.ledger.signsWith(self, mirrorKeys);
        for (Roster.Log log : mirrors.roster().logs()) {
            if (!byName.containsKey(log.name())) {
                Evidence found = mirrors.ledger.evidence(log.name()).orElse(null);
                mirrors.keep(log, MirroredLog.open(log, folders.apply(log.name()), mirrorKeys, found));
            }
        }
        return mirrors;
    }

    private void keep(Roster.Log log, MirroredLog opened) throws IOException {
        mirrored.put(log.name(), opened);
        if (opened.head().isPresent()) {
            SignedNote head = opened.head().get();
            Roster.Host us = roster().host(self).orElseThrow();
            ledger.holdings()
                    .note(log.name(), us, head, Checkpoint.parse(head.text()).expect());
        }
    }

    /** The logs kept for others, by name. */
    public Map<String, MirroredLog> mirrored() {
        return Map.copyOf(mirrored);
    }

    /** Who holds the record, with the keys as far as they are known to have changed. */
    public Roster roster() {
        return ledger.roster();
    }

    /**
     * Notes durably that a log's keys gave way to others.
     *
     * @return whether that was news to which the keys before consented
     */
    public boolean rotated(String log, RotatedKeys change) throws IOException {
        boolean news = ledger.note(log, change).isPresent();
        if (news) {
            know(log);
        }
        return news;
    }

    /** Lets the mirror of a log check with the keys that are known, the latest of them whoever comes last. */
    private void know(String log) {
        MirroredLog mirror = mirrored.get(log);
        if (mirror != null) {
            synchronized (ledger) {
                mirror.know(roster().log(log).orElseThrow());
            }
        }
    }

    /** What this server tells the others: the newest checkpoint of every log, with its own cosignatures. */
    public List<SignedNote> heads() {
        List<SignedNote> heads = new ArrayList<>();
        own.values().forEach(log -> log.checkpoint().ifPresent(heads::add));
        mirrored.values().forEach(log -> log.head().ifPresent(heads::add));
        return heads;
    }

    /** Asks another server what it has, and takes over what is new. */
    public Visit visit(String host, Peer peer, Keeper keeper, Instant now) throws IOException {
        Optional<List<SignedNote>> heads = peer.heads();
        return heads.isEmpty() ? new Visit(false, Map.of(), false) : take(host, heads.get(), peer, keeper, now);
    }

    /**
     * Takes over what another server has told.
     *
     * @param host which one, proved by the caller
     * @param heads what it told, unverified
     */
    public Visit take(String host, List<SignedNote> heads, Peer peer, Keeper keeper, Instant now) throws IOException {
        Roster.Host from = roster().host(host).orElseThrow(() -> new IllegalArgumentException("no server " + host));
        Map<String, Advance> advances = new TreeMap<>();
        boolean news = false;
        for (SignedNote note : heads) {
            Optional<Roster.Log> log = Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint c)
                    ? roster().logOf(c.origin())
                    : Optional.empty();
            if (log.isEmpty() || advances.containsKey(log.get().name())) {
                continue;
            }
            Advance advance = take(from, log.get(), note, peer, keeper, now);
            advances.put(log.get().name(), advance);
            news |= settle(from, log.get(), note, advance);
        }
        boolean proved = accusations.take(host, peer);
        return new Visit(true, advances, news || proved);
    }

    /** Takes evidence from whomever; it is verified here. */
    public Brought bring(Evidence evidence) throws IOException {
        return accusations.bring(evidence);
    }

    /** The logs against which a proof is kept. */
    public Set<String> accused() {
        return accusations.accused();
    }

    private Advance take(Roster.Host from, Roster.Log log, SignedNote note, Peer peer, Keeper keeper, Instant now)
            throws IOException {
        MirroredLog mirror = mirrored.get(log.name());
        if (mirror == null) {
            return OwnComparison.compare(log, ownLog(log.name()), note);
        }
        if (from.writes(log.name())) {
            Advance advance = advance(log, mirror, note, peer, keeper, now);
            if (advance instanceof Advance.Held held) {
                compareWaiting(log, mirror, held);
            }
            return advance;
        }
        Optional<Advance> known = mirror.compare(note);
        if (known.isPresent()) {
            return known.get();
        }
        // It has more of the log than this server. If that stays so, one of them may have been shown another log.
        SignedNote before = waiting(from.name(), log.name(), note);
        return before == null || mirror.compare(before).isPresent()
                ? new Advance.Incomplete(from.name() + " has more of " + log.name())
                : mirror.contrast(note, peer);
    }

    private Advance advance(Roster.Log log, MirroredLog mirror, SignedNote note, Peer peer, Keeper keeper, Instant now)
            throws IOException {
        List<IOException> failed = new ArrayList<>();
        // A change of keys is known before the checkpoint that covers it counts: what comes next bears the new ones.
        Keeper watching = (name, index, body, from) -> {
            note(log, keyActs.read(log.origin(), index, body), failed);
            return failed.isEmpty() && keeper.keep(name, index, body, from);
        };
        Advance first = mirror.advance(note, peer, watching, now);
        if (first instanceof Advance.Refused) {
            boolean changed = false;
            for (RotatedKeys change : RotatedKeys.between(mirror, log, note, peer, keyActs)) {
                changed |= rotated(log.name(), change);
            }
            first = changed ? mirror.advance(note, peer, watching, now) : first;
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        return first;
    }

    private void note(Roster.Log log, RotatedKeys.Found said, List<IOException> failed) {
        try {
            RotatedKeys rotated = said.log();
            ServerKeyChange change = said.server();
            if (rotated != null) {
                rotated(log.name(), rotated);
            }
            if (change != null) {
                serverKeys.take(log, change);
            }
        } catch (IOException broken) {
            failed.add(broken);
        }
    }

    /** A server has talked under this key. */
    public void met(String host, Hash pin) throws IOException {
        serverKeys.met(host, pin);
    }

    /** Looks on another server for the key under which a server now talks; returns whether it is known now. */
    public boolean seekKeys(String host, Peer other) throws IOException {
        Roster.Log log = roster().host(host).orElseThrow().logs().getFirst();
        Optional<SignedNote> shown = other.settled(log.name()).flatMap(note -> note);
        boolean news = shown.isPresent()
                && Checkpoint.parse(shown.get().text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint there)
                && there.origin().equals(log.origin())
                && serverKeys.seek(log, size(log.name()), there.size(), other);
        know(log.name());
        return news;
    }

    private synchronized @org.jspecify.annotations.Nullable SignedNote waiting(
            String host, String log, SignedNote note) {
        return ahead.put(host + " " + log, note);
    }

    private void compareWaiting(Roster.Log log, MirroredLog mirror, Advance.Held held) throws IOException {
        for (Roster.Host host : roster().hosts()) {
            SignedNote note;
            synchronized (this) {
                note = ahead.get(host.name() + " " + log.name());
            }
            if (note != null && Checkpoint.parse(note.text()).expect().size() <= held.to()) {
                Optional<Advance> now = mirror.compare(note);
                if (now.isPresent()) {
                    settle(host, log, note, now.get());
                }
            }
        }
    }

    /** Notes durably what follows from an advance; returns whether anything changed. */
    private boolean settle(Roster.Host from, Roster.Log log, SignedNote note, Advance advance) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(note.text()).expect();
        return switch (advance) {
            case Advance.Held _ -> {
                Roster.Host us = roster().host(self).orElseThrow();
                SignedNote head = head(log.name()).orElseThrow();
                ledger.holdings().note(log.name(), us, head, checkpoint);
                yield true;
            }
            case Advance.Known _ ->
                !from.writes(log.name())
                        && checkpoint.size() > 0
                        && ledger.holdings().note(log.name(), from, note, checkpoint);
            case Advance.Contradicted(Evidence evidence) -> ledger.note(log.name(), evidence);
            case Advance.Behind _ -> {
                synchronized (this) {
                    lost.put(log.name(), note);
                }
                yield true;
            }
            case Advance.Incomplete _, Advance.Refused _ -> false;
        };
    }

    /** Logs of this server that it has once signed further than it now has them: nothing may be signed there. */
    public synchronized Map<String, SignedNote> lost() {
        lost.entrySet()
                .removeIf(each ->
                        Checkpoint.parse(each.getValue().text()).expect().size() <= size(each.getKey()));
        return Map.copyOf(lost);
    }

    /** What was found against a log. */
    public Optional<Evidence> evidence(String log) {
        return ledger.evidence(log);
    }

    /** Who holds a log, how far, as of when. */
    public List<Holding> holdings(String log) {
        return ledger.holdings().of(log);
    }

    /** How many entries of a log every mirror holds. */
    public long held(String log) {
        return ledger.holdings().held(log);
    }

    /** How what every mirror holds of a log has grown. */
    public List<Held> steps(String log) {
        return ledger.holdings().steps(log);
    }

    /** When the last mirror said that it holds an act; empty if one has not. */
    public Optional<Instant> heldAt(String log, long index) {
        return ledger.holdings().heldAt(log, index);
    }

    /** The newest checkpoint of a log here. */
    public Optional<SignedNote> head(String log) {
        MirroredLog mirror = mirrored.get(log);
        OwnLog written = own.get(log);
        return mirror != null ? mirror.head() : written != null ? written.checkpoint() : Optional.empty();
    }

    /** The newest checkpoint of a mirrored log once nothing more is under way there; what {@link Recovery} asks for. */
    public Optional<SignedNote> settled(String log) {
        MirroredLog mirror = mirrored.get(log);
        return mirror == null ? Optional.empty() : mirror.settledHead();
    }

    /** A tile or bundle of any log kept here. */
    public Optional<byte[]> tile(String log, Tile tile) throws IOException {
        MirroredLog mirror = mirrored.get(log);
        OwnLog written = own.get(log);
        return mirror != null ? mirror.tile(tile) : written != null ? written.tile(tile) : Optional.empty();
    }

    /** A body of any log kept here; whom it is for is for the caller to say. */
    public Optional<byte[]> body(String log, long index) throws IOException {
        MirroredLog mirror = mirrored.get(log);
        OwnLog written = own.get(log);
        return mirror != null ? mirror.body(index) : written != null ? written.body(index) : Optional.empty();
    }

    /** How many entries of a log are here. */
    public long size(String log) {
        MirroredLog mirror = mirrored.get(log);
        OwnLog written = own.get(log);
        return mirror != null ? mirror.size() : written != null ? written.size() : 0;
    }

    private OwnLog ownLog(String name) {
        OwnLog log = own.get(name);
        if (log == null) {
            throw new IllegalStateException("log " + name + " is neither written nor mirrored here");
        }
        return log;
    }
}
