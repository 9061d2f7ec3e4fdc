package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Parsed;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The evidence that is kept here, and what others bring. One proof against a log is enough; what proved nothing is
 * asked for again only once the log's keys are known to have changed. Safe for several threads.
 */
final class Accusations {
    private final Ledger ledger;
    private final Map<String, MirroredLog> mirrored;
    private final Set<String> unproved = new HashSet<>();

    Accusations(Ledger ledger, Map<String, MirroredLog> mirrored) {
        this.ledger = ledger;
        this.mirrored = mirrored;
    }

    /** Takes what another server has proved; returns whether any of it was news. */
    boolean take(String host, Peer peer) throws IOException {
        Set<String> unwanted = new HashSet<>(accused());
        synchronized (this) {
            ledger.roster().logs().stream()
                    .filter(log -> unproved.contains(asked(host, log)))
                    .forEach(log -> unwanted.add(log.name()));
        }
        boolean news = false;
        for (Evidence offered : peer.evidence(unwanted).orElse(List.of())) {
            Brought brought = bring(offered);
            news |= brought == Brought.KEPT;
            if (brought == Brought.UNPROVED) {
                synchronized (this) {
                    unproved.add(asked(host, logOf(offered).orElseThrow()));
                }
            }
        }
        return news;
    }

    private static String asked(String host, Roster.Log log) {
        return host + " " + log.name() + " " + log.rotations().size();
    }

    Brought bring(Evidence evidence) throws IOException {
        Optional<Roster.Log> log = logOf(evidence);
        if (log.isEmpty()) {
            return Brought.NO_SUCH_LOG;
        }
        String name = log.get().name();
        if (ledger.evidence(name).isPresent()) {
            return Brought.KNOWN;
        }
        if (!(evidence.check(log.get()) instanceof Parsed.Valid<Evidence.Contradiction>)) {
            return Brought.UNPROVED;
        }
        Evidence bare = evidence.signedOnlyBy(log.get());
        boolean first = ledger.note(name, bare);
        MirroredLog mirror = mirrored.get(name);
        if (mirror != null) {
            mirror.accuse(bare);
        }
        return first ? Brought.KEPT : Brought.KNOWN;
    }

    private Optional<Roster.Log> logOf(Evidence evidence) {
        return Checkpoint.parse(evidence.smaller().text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint c)
                ? ledger.roster().logOf(c.origin())
                : Optional.empty();
    }

    Set<String> accused() {
        Set<String> names = new TreeSet<>();
        ledger.roster().logs().stream()
                .map(Roster.Log::name)
                .filter(name -> ledger.evidence(name).isPresent())
                .forEach(names::add);
        return names;
    }
}
