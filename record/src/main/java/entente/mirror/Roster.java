package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.KeyRotation;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which servers hold a record together: what each writes, and the key by which it says what it holds.
 *
 * @param hosts the servers, each named once
 */
public record Roster(List<Host> hosts) {
    /** Copies the list and refuses a log, a server or a name that comes twice. */
    public Roster {
        hosts = List.copyOf(hosts);
        List<String> names = hosts.stream().map(Host::name).toList();
        List<String> logs = hosts.stream()
                .flatMap(host -> host.logs().stream())
                .map(Log::name)
                .toList();
        if (names.stream().distinct().count() != names.size()
                || logs.stream().distinct().count() != logs.size()) {
            throw new IllegalArgumentException("each server and each log is named once: " + names + ", " + logs);
        }
    }

    /**
     * One log.
     *
     * @param name its short name
     * @param keys the keys it began with, under its origin as their name
     * @param rotations how they gave way to others, in the order of their places
     */
    public record Log(String name, List<NoteVerifier> keys, List<KeyRotation> rotations) {
        /** Copies the lists and refuses keys of several origins, or of another log. */
        public Log {
            keys = List.copyOf(keys);
            rotations = List.copyOf(rotations);
            if (keys.stream().map(NoteVerifier::name).distinct().count() != 1
                    || !keys.getFirst().name().endsWith("/" + name)) {
                throw new IllegalArgumentException("the keys of log " + name + " bear one origin that ends in it");
            }
        }

        /** A log whose keys have not changed. */
        public Log(String name, List<NoteVerifier> keys) {
            this(name, keys, List.of());
        }

        /** The log's identity. */
        public String origin() {
            return keys.getFirst().name();
        }

        /** The keys that must all sign a checkpoint of this size: validity goes by the place in the log. */
        public List<NoteVerifier> keysAt(long size) {
            List<NoteVerifier> at = new ArrayList<>(keys);
            for (KeyRotation rotation : rotations) {
                if (rotation.place() < size) {
                    at.removeAll(rotation.retired());
                    at.addAll(rotation.introduced());
                }
            }
            return List.copyOf(at);
        }

        /** The keys that sign what comes next. */
        public List<NoteVerifier> keysNow() {
            return keysAt(Long.MAX_VALUE);
        }

        /** Whether a checkpoint carries the signatures of every key that its size asks for. */
        public PolicyVerdict check(SignedNote note) {
            return switch (Checkpoint.parse(note.text())) {
                case Parsed.Invalid<Checkpoint>(String reason) -> new PolicyVerdict.Refused(reason);
                case Parsed.Valid<Checkpoint>(Checkpoint read) ->
                    LogPolicy.ofLogs(keysAt(read.size())).check(note);
            };
        }

        /** This log with one more change of its keys; refused unless the keys before consented, and the new ones. */
        public Parsed<Log> with(RotatedKeys rotated) {
            KeyRotation rotation = rotated.rotation();
            List<NoteVerifier> before = keysNow();
            if (!rotation.origin().equals(origin())
                    || (!rotations.isEmpty()
                            && rotation.place() <= rotations.getLast().place())) {
                return Parsed.invalid("the change of keys does not follow those that are known of " + origin());
            }
            Optional<String> refusal = rotation.refusal(rotated.consent(), before);
            if (refusal.isPresent() || !before.containsAll(rotation.retired())) {
                return Parsed.invalid(refusal.orElse("keys are retired that do not sign"));
            }
            List<KeyRotation> all = new ArrayList<>(rotations);
            all.add(rotation);
            return Parsed.valid(new Log(name, keys, all));
        }
    }

    /**
     * One server.
     *
     * @param name what it is called here
     * @param logs the logs it writes
     * @param mirrorKeys the keys, distinct from any log's, by which it says that it holds a log; none for a server that
     *     writes every log itself
     * @param pins the hashes of the keys it talks under, the newest last; several while a change is under way
     */
    public record Host(String name, List<Log> logs, List<NoteVerifier> mirrorKeys, List<Hash> pins) {
        /** Copies the lists in. */
        public Host {
            logs = List.copyOf(logs);
            mirrorKeys = List.copyOf(mirrorKeys);
            pins = List.copyOf(pins);
        }

        /** One that is not talked to under a key. */
        public Host(String name, List<Log> logs, List<NoteVerifier> mirrorKeys) {
            this(name, logs, mirrorKeys, List.of());
        }

        Host withMirrorKeys(List<NoteVerifier> changed) {
            return new Host(name, logs, changed, pins);
        }

        Host withPins(List<Hash> changed) {
            return new Host(name, logs, mirrorKeys, changed);
        }

        /** The log on which the acts about its own keys stand. */
        public boolean speaksOn(String log) {
            return !logs.isEmpty() && logs.getFirst().name().equals(log);
        }

        /** Whether it writes the log. */
        public boolean writes(String log) {
            return logs.stream().anyMatch(each -> each.name().equals(log));
        }
    }

    /** All logs. */
    public List<Log> logs() {
        return hosts.stream().flatMap(host -> host.logs().stream()).toList();
    }

    /** The same with another knowledge of one log. */
    public Roster with(Log changed) {
        return new Roster(hosts.stream()
                .map(host -> new Host(
                        host.name(),
                        host.logs().stream()
                                .map(log -> log.name().equals(changed.name()) ? changed : log)
                                .toList(),
                        host.mirrorKeys(),
                        host.pins()))
                .toList());
    }

    /** The same with another knowledge of one server's keys. */
    public Roster with(Host changed) {
        return new Roster(hosts.stream()
                .map(host -> host.name().equals(changed.name()) ? changed : host)
                .toList());
    }

    /** The server that talks under a key. */
    public Optional<Host> under(Hash pin) {
        return hosts.stream().filter(host -> host.pins().contains(pin)).findFirst();
    }

    /** The log of a name. */
    public Optional<Log> log(String name) {
        return logs().stream().filter(log -> log.name().equals(name)).findFirst();
    }

    /** Which keys must sign the logs' next checkpoints. */
    public LogPolicy policy() {
        return LogPolicy.ofLogs(
                logs().stream().flatMap(log -> log.keysNow().stream()).toList());
    }

    /** The log with an origin. */
    public Optional<Log> logOf(String origin) {
        return logs().stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** The server of a name. */
    public Optional<Host> host(String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /** The servers that mirror a log: all but the one that writes it. */
    public List<String> mirrorsOf(String log) {
        return hosts.stream().filter(host -> !host.writes(log)).map(Host::name).toList();
    }
}
