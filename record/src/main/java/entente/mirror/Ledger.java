package entente.mirror;

import entente.record.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What this server has noted about logs: who holds them, and the proof if one contradicts itself. */
final class Ledger {
    private final Disk disk;
    private final Holdings holdings;
    private final Map<String, Evidence> evidence = new HashMap<>();

    private Ledger(Disk disk, Holdings holdings) {
        this.disk = disk;
        this.holdings = holdings;
    }

    static Ledger load(Roster roster, Disk disk) throws IOException {
        Ledger ledger = new Ledger(disk, Holdings.load(roster, disk));
        for (Roster.Log log : roster.logs()) {
            Optional<byte[]> text = disk.read(path(log.name()));
            if (text.isPresent()
                    && Evidence.parse(new String(text.get(), StandardCharsets.UTF_8))
                            instanceof Parsed.Valid<Evidence>(Evidence found)
                    && found.check(log.keys()) instanceof Parsed.Valid<Evidence.Contradiction>) {
                ledger.evidence.put(log.name(), found);
            }
        }
        return ledger;
    }

    private static String path(String log) {
        return "evidence/" + log;
    }

    Holdings holdings() {
        return holdings;
    }

    synchronized Optional<Evidence> evidence(String log) {
        return Optional.ofNullable(evidence.get(log));
    }

    /** Keeps the first proof against a log durably; returns whether this was the first. */
    synchronized boolean note(String log, Evidence found) throws IOException {
        if (evidence.containsKey(log)) {
            return false;
        }
        disk.write(path(log), found.format().getBytes(StandardCharsets.UTF_8));
        disk.sync();
        evidence.put(log, found);
        return true;
    }
}
