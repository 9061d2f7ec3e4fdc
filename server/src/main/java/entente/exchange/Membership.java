package entente.exchange;

import entente.desk.Contact;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Federation;
import entente.member.MemberId;
import entente.mirror.Mirrors;
import entente.mirror.Peer;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.partnership.Holding;
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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    private Membership(Path data, Kept kept, Map<String, HttpsPeer> peers, Listening listening) {
        this.data = data;
        this.founding = kept.founding();
        this.self = kept.self();
        this.mirrors = kept.mirrors();
        this.resident = kept.resident();
        this.own = kept.own();
        this.peers = peers;
        this.library = listening.library();
        this.bulletin = listening.bulletin();
        this.listener = listening.listener();
        this.exchange = listening.exchange();
    }

    private volatile @Nullable Desk opened;

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
        Kept kept = Kept.open(data);
        Introduction self = kept.self();
        if (!self.host().writes(member.logName())) {
            throw new DeskFailure(
                    "this is the server " + self.host().name() + ", which does not write the log of " + member);
        }
        Mirrors mirrors = kept.mirrors();
        RecordFolder record = new RecordFolder(data.resolve("record"));
        TransportKey key = TransportKey.loadOrCreate(data.resolve("keys"));
        Acquaintance known = new Acquaintance(mirrors, self.host().name());
        Map<String, HttpsPeer> peers = peers(kept.founding(), known, peersFile, key);
        Witness witness = Witness.open(
                data.resolve("federation").resolve("witness"),
                new KeyFolder(data.resolve("keys"))
                        .load(JoinedFolder.witnessKeyName(self.host().name()))
                        .signers());
        Library library = new Library(mirrors, witness, clock);
        Listening listening = listen(known, peersFile, key, library, peers, record, clock);
        return new Membership(data, kept, peers, listening);
    }

    private static Map<String, HttpsPeer> peers(
            Charter founding, Acquaintance known, PeersFile file, TransportKey key) {
        Map<String, HttpsPeer> peers = new LinkedHashMap<>();
        for (Introduction other : founding.servers()) {
            String name = other.host().name();
            if (!name.equals(known.self())) {
                URI address = file.addresses().getOrDefault(name, other.address());
                peers.put(name, new HttpsPeer(address, key, () -> known.pins(name), pin -> known.met(name, pin)));
            }
        }
        return peers;
    }

    private static Listening listen(
            Acquaintance known,
            PeersFile file,
            TransportKey key,
            Library library,
            Map<String, HttpsPeer> peers,
            RecordFolder record,
            InstantSource clock)
            throws IOException {
        byte[] start = new byte[8];
        new SecureRandom().nextBytes(start);
        Bulletin bulletin = new Bulletin(HexFormat.of().formatHex(start));
        Visitors visitors = new Visitors(clock);
        Proofs proofs = new Proofs(known.mirrors(), bulletin);
        Listener listener = Listener.start(file.listen(), key, known, library, bulletin, proofs, visitors);
        Exchange exchange = new Exchange(known.mirrors(), peers, bulletin, clock, record.documents(), visitors);
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
            ask(log, recovery);
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

    /** Asks those mirrors that have not answered yet, also for the key of one that talks under another by now. */
    private void ask(Roster.Log log, Recovery recovery) throws IOException {
        for (Map.Entry<String, HttpsPeer> peer : peers.entrySet()) {
            if (!recovery.hasAnswered(peer.getKey())) {
                peer.getValue().settled(log.name()).ifPresent(head -> recovery.answered(peer.getKey(), head));
                if (peer.getValue().reach() == Contact.Reach.OTHER_KEY) {
                    exchange.seekKeys(peer.getKey());
                }
            }
        }
    }

    private static String adopted(Recovery.Adoption adoption, Roster.Log log) {
        return switch (adoption) {
            case Recovery.Adopted(long size) ->
                "the log " + log.name() + " was taken back from its mirrors, up to " + size + " acts";
            case Recovery.NotYet(String what) -> "the log " + log.name() + " is not complete here: " + what;
            case Recovery.Gone(long index) ->
                throw new DeskFailure(
                        "act " + index + " of the log " + log.name() + " was given to no other server, and"
                                + " all have answered: it is gone unless a backup holds it. Put back one that does;"
                                + " nothing was signed");
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
        if (desk.isFoundedBy(founding.act())) {
            // With an ended key nothing of the others may be taken over and cosigned.
            serverKeys().begin(desk, library);
        }
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
        serverKeys().settle(desk);
        serverKeys().begin(desk, library);
        opened = desk;
        for (Roster.Log log : self.host().logs()) {
            boolean first = log.equals(self.host().logs().getFirst());
            desk.introduce(Library.member(log.name()), first ? serverKeys().introductions() : List.of());
        }
        serverKeys().retireFormer(desk);
    }

    /** The keys of this server beside its logs' ones. */
    public OwnServerKeys serverKeys() {
        return new OwnServerKeys(data.resolve("keys"), self.host());
    }

    /** What it gives to whom, for tests of this program. */
    Library library() {
        return library;
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
            Desk desk = opened;
            if (desk != null) {
                serverKeys().settleTransport(desk);
            }
            library.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("what the server keeps did not close", failed);
        }
    }
}
