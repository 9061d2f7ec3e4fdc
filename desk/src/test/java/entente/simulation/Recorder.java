package entente.simulation;

import entente.mirror.Evidence;
import entente.mirror.Roster;
import entente.record.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stands outside, writes down every promise that a server has made, and compares. */
final class Recorder {
    private final World world;
    private final Map<String, TreeMap<Long, Hash>> acknowledged = new HashMap<>();
    private final Map<String, Long> cosigned = new HashMap<>();

    Recorder(World world) {
        this.world = world;
    }

    void acknowledged(SimServer server, long index) {
        acknowledged
                .computeIfAbsent(server.name(), _ -> new TreeMap<>())
                .put(index, server.log().leaf(index));
    }

    /** A disk is put back: what no mirror has taken over and the backup does not hold may be gone. */
    void putBack(SimServer server) {
        long kept = server.backedUpSize;
        for (SimServer other : world.servers) {
            kept = Math.max(kept, cosigned.getOrDefault(other.name() + " " + server.name(), 0L));
            cosigned.remove(server.name() + " " + other.name());
        }
        acknowledged
                .getOrDefault(server.name(), new TreeMap<>())
                .tailMap(kept, true)
                .clear();
    }

    void check() {
        for (SimServer server : world.servers) {
            if (server.up()) {
                checkAcknowledged(server);
                checkMirrors(server);
            }
        }
        for (Roster.Log log : world.servers.getFirst().roster().logs()) {
            checkNothingContradicts(log.name());
        }
    }

    private void checkAcknowledged(SimServer server) {
        if (!server.writes()) {
            return;
        }
        acknowledged.getOrDefault(server.name(), new TreeMap<>()).forEach((index, leaf) -> {
            if (index >= server.log().size() || !server.log().leaf(index).equals(leaf)) {
                throw new AssertionError(server.name() + " lost its acknowledged act " + index);
            }
        });
    }

    private void checkMirrors(SimServer server) {
        server.mirrors().mirrored().forEach((name, log) -> {
            String key = server.name() + " " + name;
            if (log.size() < cosigned.getOrDefault(key, 0L)) {
                throw new AssertionError(server.name() + " no longer holds what it cosigned of " + name);
            }
            cosigned.merge(key, log.size(), Math::max);
        });
    }

    private void checkNothingContradicts(String name) {
        if (world.liar.lies() && name.equals(world.servers.getLast().name())) {
            return;
        }
        List<SimServer> holding = world.servers.stream().filter(SimServer::up).toList();
        Optional<SimServer> most = holding.stream().max(Comparator.comparingLong(server -> size(server, name)));
        for (SimServer one : holding) {
            long size = size(one, name);
            if (size > 0 && !root(one, name, size).equals(root(most.orElseThrow(), name, size))) {
                throw new AssertionError(one.name() + " and " + most.get().name() + " hold different logs of " + name);
            }
        }
    }

    private static long size(SimServer server, String name) {
        return server.mirrors().size(name);
    }

    private static Hash root(SimServer server, String name, long size) {
        return server.name().equals(name)
                ? server.log().root(size)
                : server.mirrors().mirrored().get(name).root(size);
    }

    /** After healing: everybody has everything that they may have, holds it, and comes to the same state. */
    void checkConverged() throws IOException {
        List<SimServer> honest =
                new ArrayList<>(world.liar.lies() ? world.servers.subList(0, world.servers.size() - 1) : world.servers);
        honest.removeIf(this::lostABodyForGood);
        for (SimServer server : honest) {
            require(server.writes(), server.name() + " does not write");
            require(server.mirrors().lost().isEmpty(), server.name() + " lost its own log");
            for (SimServer other : honest) {
                require(
                        size(server, other.name()) == other.log().size(),
                        server.name() + " lacks acts of " + other.name());
                checkBodies(server, other);
            }
        }
        if (world.liar.lies()) {
            checkLieFound(honest);
        } else {
            if (honest.size() == world.servers.size()) {
                checkSame(honest);
                checkHeld(honest);
            }
        }
    }

    /** A body that was released to nobody who holds the act is gone with its author's disk: docs/federation.md. */
    private boolean lostABodyForGood(SimServer server) {
        if (server.writes() || server.missing < 0) {
            return false;
        }
        for (SimServer other : world.servers) {
            require(
                    other == server || other.body(server.name(), server.missing).isEmpty(),
                    other.name() + " has what " + server.name() + " does not get back");
        }
        bodiesLost++;
        return true;
    }

    long bodiesLost;

    private void checkBodies(SimServer server, SimServer other) throws IOException {
        for (long index = 0; index < other.log().size(); index++) {
            byte[] body = other.log().body(index).orElseThrow();
            boolean there = server.mirrors().body(other.name(), index).isPresent();
            require(
                    there == other.admits(server.member, body),
                    server.name() + (there ? " was given" : " was not given") + " act " + index + " of "
                            + other.name());
        }
    }

    private static void checkSame(List<SimServer> servers) throws IOException {
        String state = servers.getFirst().publicState();
        for (SimServer server : servers) {
            require(server.publicState().equals(state), server.name() + " came to another state");
        }
    }

    private static void checkHeld(List<SimServer> servers) {
        for (SimServer server : servers) {
            for (SimServer other : servers) {
                require(
                        server.mirrors().held(other.name()) == other.log().size(),
                        server.name() + " does not know that all hold " + other.name());
            }
        }
    }

    /** If two honest servers were shown different logs, every server that can know it has the proof. */
    private void checkLieFound(List<SimServer> honest) {
        String name = world.servers.getLast().name();
        List<SimServer> proofs = new ArrayList<>();
        boolean differ = false;
        for (SimServer one : honest) {
            Optional<Evidence> evidence = one.evidence(name);
            if (evidence.isPresent()) {
                proofs.add(one);
                Roster.Log log = one.roster().host(name).orElseThrow().logs().getFirst();
                evidence.get().check(log.keys()).expect();
            }
            for (SimServer other : honest) {
                long size = Math.min(size(one, name), size(other, name));
                differ |= size > 0 && !root(one, name, size).equals(root(other, name, size));
            }
        }
        require(!differ || !proofs.isEmpty(), "the lie was not found");
        require(
                proofs.isEmpty() || proofs.size() == honest.size(),
                "the lie was not told to all: " + proofs.size() + " of " + honest.size());
        lieFound = !proofs.isEmpty();
    }

    boolean lieFound;

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
