package entente.mirror;

import entente.record.Checkpoint;
import entente.record.NoteSignature;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who says to hold which log, how far and since when. Only cosignatures that were verified, over a tree that agrees
 * with the one held here, come in; whoever keeps these sees to the second.
 */
final class Holdings {
    private final Roster roster;
    private final Disk disk;
    private final Map<String, Map<String, TreeMap<Long, Instant>>> history = new HashMap<>();

    private Holdings(Roster roster, Disk disk) {
        this.roster = roster;
        this.disk = disk;
    }

    /** Reads what was noted before; a line that a power cut left half is ignored, for its fact comes again. */
    static Holdings load(Roster roster, Disk disk) throws IOException {
        Holdings holdings = new Holdings(roster, disk);
        for (Roster.Log log : roster.logs()) {
            String text = new String(disk.read(path(log.name())).orElse(new byte[0]), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] words = line.split(" ", -1);
                if (words.length == 4 && words[3].equals(".") && (words[1] + words[2]).matches("[0-9]{2,36}")) {
                    Instant asOf = Instant.ofEpochSecond(Long.parseLong(words[2]));
                    holdings.remember(log.name(), new Holding(words[0], Long.parseLong(words[1]), asOf));
                }
            }
        }
        return holdings;
    }

    private static String path(String log) {
        return "held/" + log;
    }

    /** The times at which a host cosigned a note, if its cosignature is there and right. */
    static Optional<Instant> cosigned(Roster.Host host, SignedNote note) {
        for (NoteSignature signature : note.signatures()) {
            for (NoteVerifier key : host.mirrorKeys()) {
                if (key.isNamedBy(signature) && key.check(note.text(), signature.signature())) {
                    return key.time(signature.signature());
                }
            }
        }
        return Optional.empty();
    }

    /** Notes a host's cosignature over a tree that was found to agree with ours; returns whether it is news. */
    synchronized boolean note(String log, Roster.Host host, SignedNote note, Checkpoint checkpoint) throws IOException {
        Optional<Instant> asOf = cosigned(host, note);
        if (asOf.isEmpty()) {
            return false;
        }
        Holding holding = new Holding(host.name(), checkpoint.size(), asOf.get());
        if (!remember(log, holding)) {
            return false;
        }
        String line =
                holding.host() + " " + holding.size() + " " + holding.asOf().getEpochSecond() + " .\n";
        disk.append(path(log), line.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private boolean remember(String log, Holding holding) {
        TreeMap<Long, Instant> sizes = history.computeIfAbsent(log, _ -> new HashMap<>())
                .computeIfAbsent(holding.host(), _ -> new TreeMap<>());
        if (!sizes.isEmpty() && sizes.lastKey() >= holding.size()) {
            return false;
        }
        sizes.put(holding.size(), holding.asOf());
        return true;
    }

    /** The newest of each host that mirrors the log; those that hold nothing of it with size 0. */
    synchronized List<Holding> of(String log) {
        Map<String, TreeMap<Long, Instant>> hosts = history.getOrDefault(log, Map.of());
        return roster.mirrorsOf(log).stream()
                .map(host -> {
                    TreeMap<Long, Instant> sizes = hosts.getOrDefault(host, new TreeMap<>());
                    return sizes.isEmpty()
                            ? new Holding(host, 0, Instant.EPOCH)
                            : new Holding(
                                    host, sizes.lastKey(), sizes.lastEntry().getValue());
                })
                .toList();
    }

    /** How many entries every mirror holds. */
    synchronized long held(String log) {
        return of(log).stream().mapToLong(Holding::size).min().orElse(0);
    }

    /** When the last mirror said that it holds an entry; empty if one has not. */
    synchronized Optional<Instant> heldAt(String log, long index) {
        Instant latest = Instant.EPOCH;
        List<String> mirrors = roster.mirrorsOf(log);
        for (String mirror : mirrors) {
            TreeMap<Long, Instant> sizes = history.getOrDefault(log, Map.of()).getOrDefault(mirror, new TreeMap<>());
            Map.Entry<Long, Instant> first = sizes.higherEntry(index);
            if (first == null) {
                return Optional.empty();
            }
            latest = first.getValue().isAfter(latest) ? first.getValue() : latest;
        }
        return mirrors.isEmpty() ? Optional.empty() : Optional.of(latest);
    }

    /** Each size from which on every mirror held more, with the time, growing. */
    synchronized List<Held> steps(String log) {
        TreeSet<Long> sizes = new TreeSet<>();
        history.getOrDefault(log, Map.of()).values().forEach(known -> sizes.addAll(known.keySet()));
        return sizes.stream()
                .flatMap(size -> heldAt(log, size - 1).map(at -> new Held(size, at)).stream())
                .toList();
    }
}
