package entente.simulation;

import entente.mirror.Evidence;
import entente.mirror.Peer;
import entente.record.Hash;
import entente.record.SignedNote;
import entente.record.Tile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server as another one reaches it, through a network that loses, repeats, delays and crosses what it carries. */
final class SimPeer implements Peer {
    private final World world;
    private final SimServer from;
    private final SimServer to;
    private final Liar liar;
    private final int incarnation;

    SimPeer(World world, SimServer from, SimServer to, Liar liar) {
        this.world = world;
        this.from = from;
        this.to = to;
        this.liar = liar;
        this.incarnation = from.incarnation;
    }

    private interface Call<T> {
        T answer() throws IOException;
    }

    private <T> Optional<T> call(Call<T> call) {
        world.whileWaiting();
        if (from.incarnation != incarnation) {
            throw new Crash(from.name());
        }
        if (!to.up() || world.cutOff(from, to) || world.chance(world.lossPercent)) {
            return Optional.empty();
        }
        try {
            T answer = call.answer();
            if (world.chance(3)) {
                answer = call.answer();
            }
            // The answer, unlike the question, was lost on its way.
            return world.chance(world.lossPercent) ? Optional.empty() : Optional.of(answer);
        } catch (Crash crash) {
            if (!crash.server().equals(to.name())) {
                throw crash;
            }
            world.died(to);
            return Optional.empty();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Optional<List<SignedNote>> heads() {
        Optional<List<SignedNote>> heads =
                call(() -> liar.heads(from, to.mirrors().heads()));
        return world.perhapsEarlier(from, to, heads);
    }

    @Override
    public Optional<Optional<SignedNote>> settled(String log) {
        return world.visiting(to, from)
                ? Optional.empty()
                : call(() -> to.mirrors().settled(log));
    }

    @Override
    public Optional<byte[]> tile(String log, Tile tile) {
        return call(() -> liar.tile(from, log, tile).or(() -> {
                    try {
                        return to.mirrors().tile(log, tile);
                    } catch (IOException impossible) {
                        throw new AssertionError(impossible);
                    }
                }))
                .flatMap(found -> found);
    }

    @Override
    public Optional<List<Optional<byte[]>>> bodies(String log, long first, int count) {
        return call(() -> {
            List<Optional<byte[]>> bodies = new ArrayList<>();
            for (long index = first; index < first + count; index++) {
                Optional<byte[]> lie = liar.body(from, log, index);
                if (lie.isPresent() || index < to.mirrors().size(log)) {
                    bodies.add(lie.isPresent() ? lie : to.bodyFor(from.member, log, index));
                }
            }
            return List.copyOf(bodies);
        });
    }

    @Override
    public Optional<List<Evidence>> evidence(Set<String> known) {
        return call(() -> to.evidenceFor(known));
    }

    @Override
    public Optional<byte[]> document(Hash hash) {
        return Optional.empty();
    }
}
