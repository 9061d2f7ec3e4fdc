package entente.exchange;

import entente.desk.Contact;
import entente.desk.Desk;
import entente.desk.Federation;
import entente.mirror.Evidence;
import entente.mirror.Mirrors;
import entente.mirror.Peer;
import entente.mirror.Roster;
import entente.mirror.RotatedKeys;
import entente.partnership.Holding;
import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.NoteSignature;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.recorder.FolderDisk;
import entente.recorder.RecordFolder;
import entente.recorder.RecordedLog;
import entente.recorder.ResidentLog;
import entente.witness.AddCheckpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server that keeps every log, and a witness outside that cosigns them (C2SP tlog-witness): what the witness has
 * cosigned is held. The witness must be run by somebody else, or it proves nothing.
 */
public final class Witnessing implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Witnessing.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String HERE = "here";

    private final Mirrors mirrors;
    private final List<RecordedLog> own;
    private final NoteVerifier key;
    private final WitnessClient client;
    private final Bulletin bulletin = new Bulletin("0");
    private final InstantSource clock;
    private final Map<String, Long> cosigned = new HashMap<>();
    private volatile @Nullable Instant heard;
    private volatile Contact.Reach reach = Contact.Reach.NOT_YET;
    private @Nullable Thread thread;

    private Witnessing(
            Mirrors mirrors, List<RecordedLog> own, NoteVerifier key, WitnessClient client, InstantSource clock) {
        this.mirrors = mirrors;
        this.own = own;
        this.key = key;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Opens what is known of the witness's cosignatures.
     *
     * @param data the data folder, whose record has begun
     * @param address where the witness takes {@code add-checkpoint}
     * @param key the witness's key, of a kind that states a time
     */
    public static Witnessing open(Path data, URI address, NoteVerifier key, InstantSource clock) throws IOException {
        RecordFolder record = new RecordFolder(data.resolve("record"));
        LogPolicy policy = LogPolicy.parse(Files.readString(record.policy())).expect();
        Map<String, List<NoteVerifier>> keys =
                policy.logs().stream().map(LogPolicy.LogLine::key).collect(Collectors.groupingBy(NoteVerifier::name));
        List<Roster.Log> logs = new ArrayList<>();
        List<RecordedLog> own = new ArrayList<>();
        for (Map.Entry<String, List<NoteVerifier>> log : keys.entrySet()) {
            String name = log.getKey().substring(log.getKey().lastIndexOf('/') + 1);
            Roster.Log keyed = new Roster.Log(name, log.getValue());
            logs.add(keyed);
            own.add(new RecordedLog(record.log(name), ResidentLog.open(record.log(name), keyed)));
        }
        Roster roster = new Roster(
                List.of(new Roster.Host(HERE, logs, List.of()), new Roster.Host(key.name(), List.of(), List.of(key))));
        Mirrors mirrors = Mirrors.open(
                roster,
                HERE,
                List.copyOf(own),
                name -> new FolderDisk(record.log(name)),
                new FolderDisk(data.resolve("witnessed")),
                List.of(),
                (_, _, _) -> RotatedKeys.Found.NOTHING);
        return new Witnessing(mirrors, own, key, new WitnessClient(address), clock);
    }

    /** What the desk must know to open. */
    public Federation federation() {
        return new Federation(mirrors, own, Holding.Keeping.WITNESS, this::contacts);
    }

    private List<Contact> contacts() {
        return List.of(new Contact(key.name(), List.of(), reach, heard, null, 0, ""));
    }

    private WitnessClient.Answer ask(AddCheckpoint request) {
        WitnessClient.Answer answer = client.add(request);
        boolean failed = answer instanceof WitnessClient.Failed;
        reach = failed ? Contact.Reach.SILENT : Contact.Reach.ANSWERS;
        heard = failed ? heard : clock.instant();
        return answer;
    }

    /** From now on every new checkpoint is shown to the witness. */
    public void begin(Desk desk) {
        desk.whenRecorded(bulletin::news);
        thread = Thread.ofVirtual().name("witness").start(() -> keepUp(desk));
    }

    private void keepUp(Desk desk) {
        Duration pause = SHORTEST_PAUSE;
        boolean goesOn = true;
        while (goesOn) {
            String version = bulletin.version();
            if (all(desk)) {
                pause = SHORTEST_PAUSE;
                bulletin.awaitNews(version, LONGEST_PAUSE);
                goesOn = bulletin.pause(Duration.ZERO);
            } else {
                goesOn = bulletin.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private boolean all(Desk desk) {
        boolean done = true;
        for (RecordedLog log : own) {
            try {
                done &= show(log);
            } catch (IOException broken) {
                LOGGER.log(Logger.Level.ERROR, "what the witness said of " + log.name() + " could not be kept", broken);
                done = false;
            }
        }
        desk.arriveFromMirrors();
        return done;
    }

    /** Shows a log's newest checkpoint; returns whether the witness has cosigned it. */
    private boolean show(RecordedLog log) throws IOException {
        Optional<SignedNote> newest = log.checkpoint();
        if (newest.isEmpty()) {
            return true;
        }
        long size = Checkpoint.parse(newest.get().text()).expect().size();
        long before = cosigned.getOrDefault(
                log.name(), mirrors.holdings(log.name()).getFirst().size());
        if (before >= size) {
            return true;
        }
        List<Hash> proof = before == 0 ? List.of() : log.consistencyProof(before, size);
        return switch (ask(new AddCheckpoint(before, proof, newest.get()))) {
            case WitnessClient.Cosigned(List<NoteSignature> lines) -> {
                List<NoteSignature> signatures = new ArrayList<>(newest.get().signatures());
                lines.stream().filter(key::isNamedBy).forEach(signatures::add);
                SignedNote note = new SignedNote(newest.get().text(), signatures);
                mirrors.take(key.name(), List.of(note), new Nobody(), (_, _, _, _) -> true, clock.instant());
                cosigned.put(log.name(), size);
                yield mirrors.held(log.name()) >= size;
            }
            case WitnessClient.OtherSize(long known)
            when known <= size && known != before -> {
                cosigned.put(log.name(), known);
                yield known < size && show(log);
            }
            case WitnessClient.OtherSize(long known) -> {
                LOGGER.log(
                        Logger.Level.ERROR,
                        "the witness knows " + log.name() + " up to " + known
                                + " acts, which is more than is here: was this disk put back?");
                yield false;
            }
            case WitnessClient.Failed(String reason) -> {
                LOGGER.log(Logger.Level.WARNING, "the witness did not cosign " + log.name() + ": " + reason);
                yield false;
            }
        };
    }

    @Override
    public void close() {
        bulletin.close();
        client.close();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A witness gives nothing but cosignatures. */
    private static final class Nobody implements Peer {
        @Override
        public Optional<List<SignedNote>> heads() {
            return Optional.empty();
        }

        @Override
        public Optional<Optional<SignedNote>> settled(String log) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> tile(String log, Tile tile) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Optional<byte[]>>> bodies(String log, long first, int count) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Evidence>> evidence(Set<String> known) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> document(Hash hash) {
            return Optional.empty();
        }
    }
}
