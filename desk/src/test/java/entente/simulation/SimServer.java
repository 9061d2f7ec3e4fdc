package entente.simulation;

import entente.act.Body;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.member.MemberId;
import entente.mirror.Evidence;
import entente.mirror.MirroredLog;
import entente.mirror.Mirrors;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.mirror.RotatedKeys;
import entente.partnership.Entry;
import entente.partnership.Union;
import entente.record.NoteSigner;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One member's server: disks that survive it, and what is in its memory while it runs. */
final class SimServer {
    final MemberId member;
    final Duration skew;
    private final NoteSigner key;
    private final NoteSigner mirrorKey;
    private final Roster roster;
    private final Fault fault;
    private final Map<String, SimDisk> disks = new TreeMap<>();
    private final Map<String, SimDisk> backup = new TreeMap<>();
    boolean lost;
    int stepsToCrash = -1;
    int incarnation;
    boolean asking;
    /** The act of its own log that it could not get back, or -1. */
    long missing = -1;

    private @Nullable SimLog log;
    private @Nullable Mirrors mirrors;
    private @Nullable Recovery recovery;
    private Union union = new Union();
    private final Map<String, Long> arrived = new HashMap<>();
    long backedUpSize;

    SimServer(MemberId member, NoteSigner key, NoteSigner mirrorKey, Roster roster, Duration skew, Fault fault) {
        this.member = member;
        this.key = key;
        this.mirrorKey = mirrorKey;
        this.roster = roster;
        this.skew = skew;
        this.fault = fault;
    }

    String name() {
        return member.logName();
    }

    private void step() {
        if (stepsToCrash > 0 && --stepsToCrash == 0) {
            throw new Crash(name());
        }
    }

    private SimDisk disk(String name) {
        Fault planted = name.equals("own") || name.equals("ledger") ? Fault.NONE : fault;
        return disks.computeIfAbsent(name, _ -> new SimDisk(this::step, planted));
    }

    void start() {
        union = new Union();
        arrived.clear();
        try {
            SimLog opened = new SimLog(name(), key, disk("own"), fault == Fault.TELL_BEFORE_FORCING);
            mirrors = Mirrors.open(
                    roster,
                    name(),
                    List.of(opened),
                    this::disk,
                    disk("ledger"),
                    List.of(mirrorKey),
                    (_, _, _) -> RotatedKeys.Found.NOTHING);
            log = opened;
            int count = roster.mirrorsOf(name()).size();
            boolean asks = !(lost && fault == Fault.SIGN_WITHOUT_ASKING);
            recovery = new Recovery(ownKeys(), opened, asks ? Recovery.needed(count, lost) : 0);
        } catch (IOException broken) {
            throw new AssertionError(name() + " does not open", broken);
        }
    }

    private Roster.Log ownKeys() {
        return roster.host(name()).orElseThrow().logs().getFirst();
    }

    /** The process dies. Often the power goes with it, and the disks forget what was not forced, else later. */
    void die(Random random) {
        log = null;
        mirrors = null;
        recovery = null;
        stepsToCrash = -1;
        incarnation++;
        boolean powerGoes = random.nextInt(3) > 0;
        disks.values().forEach(disk -> {
            if (powerGoes) {
                disk.lose(random);
            } else {
                disk.orphan();
            }
        });
    }

    void backUp() {
        if (up()) {
            backup.clear();
            disks.forEach((name, disk) -> backup.put(name, disk.copy()));
            backedUpSize = log().size();
        }
    }

    boolean hasBackup() {
        return !backup.isEmpty();
    }

    /** The disks are put back as they were backed up. */
    void putBack() {
        disks.clear();
        backup.forEach((name, disk) -> disks.put(name, disk.copy()));
        lost = true;
    }

    boolean stepsPending() {
        return stepsToCrash > 0;
    }

    boolean up() {
        return log != null;
    }

    /** Whether it has asked enough mirrors to sign. */
    boolean writes() {
        return up() && recovery == null;
    }

    @Nullable
    Recovery recovery() {
        return recovery;
    }

    void recovered() {
        recovery = null;
        lost = false;
        log().sign();
    }

    SimLog log() {
        return java.util.Objects.requireNonNull(log);
    }

    Mirrors mirrors() {
        return java.util.Objects.requireNonNull(mirrors);
    }

    Roster roster() {
        return roster;
    }

    /** Everything that has come meanwhile goes into the fold. */
    Union union() throws IOException {
        for (Roster.Log each : roster.logs()) {
            long from = arrived.getOrDefault(each.name(), 0L);
            long to = mirrors().size(each.name());
            for (long index = from; index < to; index++) {
                union.arrive(entry(each.name(), index, false));
            }
            arrived.put(each.name(), Math.max(from, to));
        }
        return union;
    }

    SortedMap<MemberId, Long> seen() {
        SortedMap<MemberId, Long> seen = new TreeMap<>();
        for (Roster.Log each : roster.logs()) {
            MemberId other = member(each.name());
            if (!other.equals(member) && mirrors().size(each.name()) > 0) {
                seen.put(other, mirrors().size(each.name()));
            }
        }
        return seen;
    }

    /** What anyone may see of the joint state, in words; the same on every server that has the same logs. */
    String publicState() throws IOException {
        Union all = new Union();
        for (Roster.Log each : roster.logs().reversed()) {
            for (long index = 0; index < mirrors().size(each.name()); index++) {
                all.arrive(entry(each.name(), index, true));
            }
        }
        var state = all.snapshot();
        return state.acts() + "\n" + state.register().all() + "\n"
                + state.statements().all() + "\n" + all.waiting();
    }

    private Entry entry(String name, long index, boolean publicOnly) throws IOException {
        Optional<byte[]> body = mirrors().body(name, index);
        MemberId author = member(name);
        if (body.isPresent()) {
            Body read = parse(body.get());
            if (!publicOnly || read.release().isPublic()) {
                return new Entry.Known(author, index, BodyCodec.nameOf(body.get()), read);
            }
            return new Entry.Withheld(author, index, BodyCodec.nameOf(body.get()));
        }
        MirroredLog mirror = mirrors().mirrored().get(name);
        return new Entry.Withheld(
                author, index, new entente.act.ActRef(mirror.entry(index).body().hex()));
    }

    Optional<byte[]> body(String name, long index) {
        try {
            return mirrors().body(name, index);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What this server gives another one of a log's bodies. */
    Optional<byte[]> bodyFor(MemberId reader, String name, long index) throws IOException {
        return mirrors().body(name, index).filter(bytes -> {
            Body body = parse(bytes);
            Release release = body.release();
            return release.admits(reader, body.author());
        });
    }

    boolean admits(MemberId reader, byte[] body) {
        Body parsed = parse(body);
        return parsed.release().admits(reader, parsed.author());
    }

    Optional<Evidence> evidence(String name) {
        return mirrors().evidence(name);
    }

    List<Evidence> evidenceFor(Set<String> known) {
        return mirrors().accused().stream()
                .filter(log -> !known.contains(log))
                .flatMap(log -> evidence(log).stream())
                .toList();
    }

    static Body parse(byte[] bytes) {
        try {
            return BodyCodec.parse(bytes);
        } catch (MalformedBody broken) {
            throw new AssertionError("a body of the simulation does not parse", broken);
        }
    }

    static MemberId member(String logName) {
        return new MemberId(logName.toUpperCase(java.util.Locale.ROOT));
    }
}
