package entente.mirror;

import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this server has noted about logs: who holds them, and the proof if one contradicts itself. */
final class Ledger {
    private static final String KEYS = "keys";
    private static final String SERVERS = "servers";
    private static final String EVIDENCE = "evidence";

    private final Disk disk;
    private final Holdings holdings;
    private Roster roster;
    private final Map<String, Evidence> evidence = new HashMap<>();

    private Ledger(Roster roster, Disk disk, Holdings holdings) {
        this.roster = roster;
        this.disk = disk;
        this.holdings = holdings;
    }

    static Ledger load(Roster founding, Disk disk) throws IOException {
        for (String folder : List.of(KEYS, SERVERS, EVIDENCE)) {
            disk.settle(folder);
        }
        disk.sync();
        Roster roster = withRotations(founding, disk);
        Ledger ledger = new Ledger(roster, disk, Holdings.load(roster, disk));
        for (Roster.Log log : roster.logs()) {
            Optional<byte[]> text = disk.read(path(log.name()));
            if (text.isPresent()
                    && Evidence.parse(new String(text.get(), StandardCharsets.UTF_8))
                            instanceof Parsed.Valid<Evidence>(Evidence found)
                    && found.check(log) instanceof Parsed.Valid<Evidence.Contradiction>) {
                ledger.evidence.put(log.name(), found);
            }
        }
        return ledger;
    }

    /** The roster a partnership began with, and what has been noted about changes of keys since. */
    static Roster withRotations(Roster founding, Disk disk) throws IOException {
        Roster roster = founding;
        for (Roster.Log log : founding.logs()) {
            Optional<byte[]> text = disk.read(keysPath(log.name()));
            if (text.isPresent()) {
                roster = roster.with(rotated(log, new String(text.get(), StandardCharsets.UTF_8)));
            }
        }
        for (Roster.Host host : founding.hosts()) {
            Optional<byte[]> text = disk.read(serverPath(host.name()));
            if (text.isPresent()) {
                Roster.Host known = roster.host(host.name()).orElseThrow();
                roster = roster.with(ServerKeys.parse(known, new String(text.get(), StandardCharsets.UTF_8)));
            }
        }
        return roster;
    }

    private static String serverPath(String host) {
        return SERVERS + "/" + host;
    }

    /** Keeps durably by which keys a server cosigns and talks from now on; nothing else of it is taken. */
    synchronized void note(Roster.Host changed) throws IOException {
        disk.write(serverPath(changed.name()), ServerKeys.format(changed).getBytes(StandardCharsets.UTF_8));
        disk.sync();
        Roster.Host known = roster.host(changed.name()).orElseThrow();
        roster = roster.with(known.withMirrorKeys(changed.mirrorKeys()).withPins(changed.pins()));
    }

    private static Roster.Log rotated(Roster.Log log, String text) {
        Roster.Log now = log;
        if (RotatedKeys.parse(log.origin(), text) instanceof Parsed.Valid<List<RotatedKeys>>(List<RotatedKeys> all)) {
            for (RotatedKeys one : all) {
                // Those before what a later charter begins with do not follow from it.
                now = now.with(one) instanceof Parsed.Valid<Roster.Log>(Roster.Log next) ? next : now;
            }
        }
        return now;
    }

    private static String keysPath(String log) {
        return KEYS + "/" + log;
    }

    private static String path(String log) {
        return EVIDENCE + "/" + log;
    }

    synchronized Roster roster() {
        return roster;
    }

    /** Keeps a change of keys durably; empty if the keys before did not consent, or it is known. */
    synchronized Optional<Roster.Log> note(String log, RotatedKeys rotated) throws IOException {
        Roster.Log known = roster.log(log).orElseThrow();
        if (!(known.with(rotated) instanceof Parsed.Valid<Roster.Log>(Roster.Log changed))) {
            return Optional.empty();
        }
        byte[] before = disk.read(keysPath(log)).orElse(new byte[0]);
        byte[] added = rotated.format().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + added.length);
        System.arraycopy(added, 0, all, before.length, added.length);
        disk.write(keysPath(log), all);
        disk.sync();
        roster = roster.with(changed);
        return Optional.of(changed);
    }

    /** What this server says with its own keys counts here at once, whatever its log says of them yet. */
    synchronized void signsWith(String self, List<? extends Signer> keys) {
        Roster.Host host = roster.host(self).orElseThrow();
        List<NoteVerifier> known = new ArrayList<>(host.mirrorKeys());
        keys.stream().map(Signer::verifier).filter(key -> !known.contains(key)).forEach(known::add);
        roster = roster.with(host.withMirrorKeys(known));
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
