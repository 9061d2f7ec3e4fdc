package entente.exchange;

import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Federation;
import entente.member.MemberId;
import entente.mirror.Mirrors;
import entente.mirror.Peer;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.partnership.Holding;
import entente.record.Hash;
import entente.record.NoteVerifier;
import entente.recorder.FolderDisk;
import entente.recorder.KeyFolder;
import entente.recorder.RecordFolder;
import entente.recorder.RecordedLog;
import entente.recorder.ResidentLog;
import entente.witness.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One member's server among several: opens what it keeps, asks its mirrors before it signs anything, and then takes
 * part in the exchange until it is closed.
 */
public final class Membership implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Path data;
    private final Charter founding;
    private final Introduction self;
    private final Mirrors mirrors;
    private final Map<String, ResidentLog> resident;
    private final List<RecordedLog> own;
    private final Library library;
    private final Bulletin bulletin;
    private final Listener listener;
    private final Exchange exchange;
    private final Map<String, HttpsPeer> peers;

    private Membership(
            Path data,
            Charter founding,
            Introduction self,
            Mirrors mirrors,
            Map<String, ResidentLog> resident,
            List<RecordedLog> own,
            Map<String, HttpsPeer> peers,
            Listening listening) {
        this.data = data;
        this.founding = founding;
        this.self = self;
        this.mirrors = mirrors;
        this.resident = resident;
        this.own = own;
        this.peers = peers;
        this.library = listening.library();
        this.bulletin = listening.bulletin();
        this.listener = listening.listener();
        this.exchange = listening.exchange();
    }

    private record Listening(Library library, Bulletin bulletin, Listener listener, Exchange exchange) {}

    /**
     * Opens what a server keeps and begins to answer the others; nothing is signed yet.
     *
     * @param data its data folder, in which it has joined a partnership
     * @param member whose server it must be
     * @throws DeskFailure if it has joined none, or is another member's; the message says what to do
     */
    public static Membership open(Path data, MemberId member, PeersFile peersFile, InstantSource clock)
            throws IOException {
        Charter founding = JoinedFolder.charter(data);
        Introduction self = JoinedFolder.self(data, founding);
        if (!self.host().writes(member.logName())) {
            throw new DeskFailure(
                    "this is the server " + self.host().name() + ", which does not write the log of " + member);
        }
        RecordFolder record = new RecordFolder(data.resolve("record"));
        Map<String, ResidentLog> resident = new LinkedHashMap<>();
        List<RecordedLog> own = new ArrayList<>();
        FolderDisk ledger = new FolderDisk(data.resolve("federation"));
        Roster roster = Mirrors.roster(founding.roster(), ledger);
        for (Roster.Log log : roster.host(self.host().name()).orElseThrow().logs()) {
            ResidentLog there = ResidentLog.open(record.log(log.name()), log);
            resident.put(log.name(), there);
            own.add(new RecordedLog(record.log(log.name()), there));
        }
        Mirrors mirrors = Mirrors.open(
                founding.roster(),
                self.host().name(),
                List.copyOf(own),
                name -> new FolderDisk(record.log(name)),
                ledger,
                new KeyFolder(data.resolve("keys"))
                        .load(JoinedFolder.mirrorKeyName(self.host().name()))
                        .signers(),
                Federation::keyChange);
        TransportKey key = TransportKey.loadOrCreate(data.resolve("keys"));
        Map<String, HttpsPeer> peers = peers(founding, self, peersFile, key);
        Witness witness = Witness.open(
                data.resolve("federation").resolve("witness"),
                new KeyFolder(data.resolve("keys"))
                        .load(JoinedFolder.witnessKeyName(self.host().name()))
                        .signers());
        Library library = new Library(mirrors, witness, clock);
        Listening listening = listen(founding, self, peersFile, key, library, mirrors, peers, record, clock);
        return new Membership(data, founding, self, mirrors, resident, own, peers, listening);
    }

    private static Map<String, HttpsPeer> peers(Charter founding, Introduction self, PeersFile file, TransportKey key) {
        Map<String, HttpsPeer> peers = new LinkedHashMap<>();
        for (Introduction other : founding.servers()) {
            String name = other.host().name();
            if (!name.equals(self.host().name())) {
                URI address = file.addresses().getOrDefault(name, other.address());
                peers.put(name, new HttpsPeer(address, key, other.pin()));
            }
        }
        return peers;
    }

    private static Listening listen(
            Charter founding,
            Introduction self,
            PeersFile file,
            TransportKey key,
            Library library,
            Mirrors mirrors,
            Map<String, HttpsPeer> peers,
            RecordFolder record,
            InstantSource clock)
            throws IOException {
        byte[] start = new byte[8];
        new SecureRandom().nextBytes(start);
        Bulletin bulletin = new Bulletin(HexFormat.of().formatHex(start));
        Map<Hash, Roster.Host> known = new HashMap<>();
        founding.servers().stream()
                .filter(other -> !other.host().name().equals(self.host().name()))
                .forEach(other -> known.put(other.pin(), other.host()));
        Visitors visitors = new Visitors(clock);
        Proofs proofs = new Proofs(mirrors, bulletin);
        Listener listener = Listener.start(file.listen(), key, known, library, bulletin, proofs, visitors);
        Exchange exchange = new Exchange(mirrors, peers, bulletin, clock, record.documents(), visitors);
        return new Listening(library, bulletin, listener, exchange);
    }

    /**
     * Asks the mirrors of each own log how far they hold it, and takes back what is missing here. Returns when enough
     * have answered; until then nothing may be signed.
     *
     * @param withoutAsking the operator's explicit word that nothing was lost: then nobody is asked
     * @param tell what is going on, in sentences for an operator
     */
    public void recover(boolean withoutAsking, Consumer<String> tell) throws IOException {
        boolean lost = JoinedFolder.mayHaveLost(data);
        if (!withoutAsking) {
            for (Roster.Log log :
                    mirrors.roster().host(self.host().name()).orElseThrow().logs()) {
                recover(log, lost, tell);
            }
        }
        JoinedFolder.nothingIsLost(data);
    }

    private void recover(Roster.Log log, boolean lost, Consumer<String> tell) throws IOException {
        ResidentLog there = java.util.Objects.requireNonNull(resident.get(log.name()));
        boolean empty = there.checkpoint().isEmpty();
        Recovery recovery = new Recovery(log, there, Recovery.needed(peers.size(), lost || empty));
        String said = "";
        Map<String, Peer> mirrorsOfIt = new LinkedHashMap<>(peers);
        while (true) {
            for (Map.Entry<String, HttpsPeer> peer : peers.entrySet()) {
                if (!recovery.hasAnswered(peer.getKey())) {
                    peer.getValue().settled(log.name()).ifPresent(head -> recovery.answered(peer.getKey(), head));
                }
            }
            Optional<String> changed = recovery.keysChangedSince();
            String now = changed.map(host -> "the server " + host + " holds more of the log " + log.name()
                            + ", signed by keys that are not known here; put back the data folder, with its keys, as it"
                            + " was after they changed")
                    .orElse("");
            switch (recovery.next()) {
                case Recovery.Sign _ -> {
                    if (changed.isEmpty()) {
                        return;
                    }
                }
                case Recovery.Ask(int missing) ->
                    now = "before it signs, this server asks its mirrors how far they hold its log; " + missing
                            + " more must answer: "
                            + peers.keySet().stream()
                                    .filter(name -> !recovery.hasAnswered(name))
                                    .toList();
                case Recovery.Adopt adopt -> now = adopted(recovery.adopt(adopt, mirrorsOfIt, there), log);
            }
            if (!now.equals(said)) {
                tell.accept(now);
                said = now;
            }
            if (!bulletin.pause(PAUSE)) {
                throw new DeskFailure("stopped before enough mirrors had answered");
            }
        }
    }

    private static String adopted(Recovery.Adoption adoption, Roster.Log log) {
        return switch (adoption) {
            case Recovery.Adopted(long size) ->
                "the log " + log.name() + " was taken back from its mirrors, up to " + size + " acts";
            case Recovery.NotYet(String what) -> "the log " + log.name() + " is not complete here: " + what;
            case Recovery.Forked(var evidence) ->
                throw new DeskFailure("this server's key has signed two logs that contradict each other; it must not"
                        + " sign again. The proof:\n" + evidence.format());
        };
    }

    /** What the desk must know to open. */
    public Federation federation() {
        return new Federation(mirrors, own, Holding.Keeping.MIRRORS, exchange::contacts);
    }

    /**
     * From now on the others are given bodies and what they write is folded. Waits for the founding act, if it is
     * another's, and puts this server's own first acts on its logs.
     */
    public void begin(Desk desk, Consumer<String> tell) {
        library.open(desk);
        exchange.open(desk);
        exchange.start();
        desk.beginWith(founding.act());
        boolean told = false;
        while (!desk.isFoundedBy(founding.act())) {
            if (!told) {
                tell.accept("waiting for the founding act from the log of "
                        + founding.body().author());
                told = true;
            }
            if (!bulletin.pause(PAUSE)) {
                throw new DeskFailure("stopped before the founding act arrived");
            }
        }
        List<String> mirrorKeys =
                self.host().mirrorKeys().stream().map(NoteVerifier::format).toList();
        for (Roster.Log log : self.host().logs()) {
            boolean first = log.equals(self.host().logs().getFirst());
            desk.introduce(Library.member(log.name()), first ? mirrorKeys : List.of());
        }
    }

    /** Which server this is. */
    public Introduction self() {
        return self;
    }

    /** The port at which the others are answered. */
    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        exchange.close();
        listener.close();
        try {
            library.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the witness's memory did not close", failed);
        }
    }
}
