package entente.simulation;

import entente.member.MemberId;
import entente.mirror.Peer;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.record.SignedNote;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Several servers, their network and their misfortunes, all drawn from one seed, in one thread. */
final class World {
    private static final List<String> CODES = List.of("AA", "BB", "CC", "DD", "EE");
    private static final int DEPTH_MAX = 3;

    final Random random;
    final List<SimServer> servers = new ArrayList<>();
    final Recorder recorder;
    final Liar liar;
    final Acts acts;
    int lossPercent = 10;
    private final Set<String> cuts = new HashSet<>();
    private final Set<String> visits = new HashSet<>();
    private final Map<String, List<SignedNote>> earlier = new HashMap<>();
    private Instant time = Instant.ofEpochSecond(1_790_000_000L);
    private int depth;
    private boolean restored;
    private boolean calm;
    /** Whether one of them will lie before any disk is put back. */
    private final boolean tempted;

    World(long seed, Fault fault) {
        random = new Random(seed);
        tempted = random.nextInt(3) == 0;
        int count = 3 + random.nextInt(3);
        List<NoteSigner> keys = new ArrayList<>();
        List<NoteSigner> mirrorKeys = new ArrayList<>();
        List<Roster.Host> hosts = new ArrayList<>();
        for (String code : CODES.subList(0, count)) {
            String name = code.toLowerCase(java.util.Locale.ROOT);
            keys.add(NoteSigner.generate("simulated.invalid/" + name, KeyKind.ML_DSA_44, random));
            mirrorKeys.add(NoteSigner.generate("simulated.invalid/mirror/" + name, KeyKind.ML_DSA_44, random));
            hosts.add(new Roster.Host(
                    name,
                    List.of(new Roster.Log(name, List.of(keys.getLast().verifier()))),
                    List.of(mirrorKeys.getLast().verifier())));
        }
        Roster roster = new Roster(hosts);
        for (int at = 0; at < count; at++) {
            Duration skew = Duration.ofMinutes(random.nextInt(-600, 600));
            MemberId member = new MemberId(CODES.get(at));
            servers.add(new SimServer(member, keys.get(at), mirrorKeys.get(at), roster, skew, fault));
        }
        acts = new Acts(servers.stream().map(s -> s.member).toList(), random);
        liar = new Liar(
                servers.getLast().name(),
                servers.subList(0, 1 + random.nextInt(count - 1)).stream()
                        .map(SimServer::name)
                        .toList());
        recorder = new Recorder(this);
        servers.forEach(SimServer::start);
        servers.forEach(server -> {
            if (server.writes()) {
                throw new AssertionError("a server wrote before it asked");
            }
        });
    }

    /** Runs so many events and looks after each whether everything promised still holds. */
    void run(int events) {
        for (int event = 0; event < events; event++) {
            time = time.plusSeconds(random.nextInt(30));
            event();
            recorder.check();
        }
    }

    /** The network heals, everybody is started, and all visit all until nothing changes. */
    void heal() {
        calm = true;
        lossPercent = 0;
        cuts.clear();
        earlier.clear();
        for (int round = 0; round < 12; round++) {
            servers.stream().filter(server -> !server.up()).forEach(SimServer::start);
            servers.forEach(server -> server.stepsToCrash = -1);
            for (SimServer from : servers) {
                for (SimServer to : servers) {
                    if (from != to) {
                        meet(from, to);
                    }
                }
            }
            recorder.check();
        }
    }

    boolean chance(int percent) {
        return !calm && random.nextInt(100) < percent;
    }

    boolean cutOff(SimServer from, SimServer to) {
        return cuts.contains(from.name() + to.name());
    }

    boolean visiting(SimServer from, SimServer to) {
        return visits.contains(from.name() + to.name());
    }

    /** Answers that were overtaken on their way come now. */
    Optional<List<SignedNote>> perhapsEarlier(SimServer from, SimServer to, Optional<List<SignedNote>> answer) {
        String path = from.name() + to.name();
        if (chance(8) && earlier.containsKey(path)) {
            return Optional.of(earlier.get(path));
        }
        answer.ifPresent(now -> earlier.put(path, now));
        return answer;
    }

    /** Everybody else goes on while somebody waits for an answer. */
    void whileWaiting() {
        if (depth < DEPTH_MAX && chance(15)) {
            depth++;
            try {
                event();
            } finally {
                depth--;
            }
        }
    }

    void died(SimServer server) {
        server.die(random);
    }

    private void event() {
        SimServer one = one(servers);
        SimServer other = one(servers);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> write(one);
            case 5 -> {
                if (one.up()) {
                    one.stepsToCrash = 1 + random.nextInt(60);
                }
            }
            case 6 -> cuts.add(one.name() + other.name());
            case 7 -> cuts.clear();
            case 8 -> misfortune(one);
            default -> {
                if (!one.up()) {
                    one.start();
                } else if (one != other && !visiting(one, other)) {
                    meet(one, other);
                }
            }
        }
    }

    private void misfortune(SimServer one) {
        boolean liesOrLied = liar.lies() && one == servers.getLast();
        if (!one.hasBackup()) {
            one.backUp();
        } else if (!restored && !liesOrLied && !one.stepsPending() && (!tempted || liar.lies())) {
            restored = true;
            recorder.putBack(one);
            one.die(random);
            one.putBack();
        } else if (!liar.lies() && lies()) {
            SimLog fork = servers.getLast().log().forked(new SimDisk(() -> {}, Fault.NONE), 1 + random.nextInt(2));
            fork.append(acts.statementOf(servers.getLast().member));
            fork.append(acts.statementOf(servers.getLast().member));
            liar.fork(fork);
        }
    }

    private boolean lies() {
        SimServer last = servers.getLast();
        return !restored && last.writes() && last.log().size() > 3 && random.nextBoolean();
    }

    private void write(SimServer server) {
        if (!server.writes()) {
            return;
        }
        try {
            byte[] body = body(server);
            long index = server.log().append(body);
            recorder.acknowledged(server, index);
        } catch (Crash crash) {
            died(server);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] body(SimServer server) throws IOException {
        boolean first = server == servers.getFirst();
        if (server.log().size() == 0) {
            return first ? acts.founding() : acts.post(server.member, server.seen());
        }
        return first && server.log().size() == 1
                ? acts.post(server.member, server.seen())
                : acts.any(server.member, server.union().snapshot(), server.seen());
    }

    private void meet(SimServer from, SimServer to) {
        int incarnation = from.incarnation;
        String path = from.name() + to.name();
        visits.add(path);
        try {
            Peer peer = peer(from, to);
            Instant now = time.plus(from.skew);
            boolean goesOn = from.writes() || random.nextBoolean();
            if (goesOn) {
                from.mirrors().visit(to.name(), peer, (_, _, _, _) -> true, now);
            }
            // When the network has healed nothing is left to chance.
            if (!from.writes() && (!goesOn || calm) && !from.asking) {
                // One thread asks, as at a real start: what it takes back it takes back once.
                from.asking = true;
                try {
                    ask(from, to, peer);
                } finally {
                    from.asking = false;
                }
            }
        } catch (Crash crash) {
            if (from.incarnation == incarnation) {
                died(from);
            }
        } catch (IOException impossible) {
            throw new AssertionError(from.name() + " with " + to.name(), impossible);
        } finally {
            visits.remove(path);
        }
    }

    private void ask(SimServer from, SimServer to, Peer peer) throws IOException {
        if (liar.lies() && from == servers.getLast()) {
            // It knows what it did, and does not ask.
            from.recovered();
            return;
        }
        Recovery recovery = java.util.Objects.requireNonNull(from.recovery());
        peer.settled(from.name()).ifPresent(head -> recovery.answered(to.name(), head));
        switch (recovery.next()) {
            case Recovery.Ask _ -> {}
            case Recovery.Sign _ -> from.recovered();
            case Recovery.Adopt adopt -> {
                Map<String, Peer> mirrors = new LinkedHashMap<>();
                servers.stream()
                        .filter(server -> server != from)
                        .forEach(server -> mirrors.put(server.name(), peer(from, server)));
                switch (recovery.adopt(adopt, mirrors, from.log())) {
                    case Recovery.Adopted _ -> from.missing = -1;
                    case Recovery.NotYet _, Recovery.Gone _ ->
                        from.missing = from.log().size();
                    case Recovery.Forked _ -> throw new AssertionError(from.name() + " had signed two logs");
                }
            }
        }
    }

    private Peer peer(SimServer from, SimServer to) {
        boolean lying = to == servers.getLast();
        return new SimPeer(this, from, to, lying ? liar : new Liar("", List.of()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
