package entente.mirror;

import entente.record.LogPolicy;
import entente.record.NoteVerifier;
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
     * @param keys the keys that must all sign its checkpoints, under its origin as their name
     */
    public record Log(String name, List<NoteVerifier> keys) {
        /** Copies the keys and refuses keys of several origins, or of another log. */
        public Log {
            keys = List.copyOf(keys);
            if (keys.stream().map(NoteVerifier::name).distinct().count() != 1
                    || !keys.getFirst().name().endsWith("/" + name)) {
                throw new IllegalArgumentException("the keys of log " + name + " bear one origin that ends in it");
            }
        }

        /** The log's identity. */
        public String origin() {
            return keys.getFirst().name();
        }

        LogPolicy policy() {
            return LogPolicy.ofLogs(keys);
        }
    }

    /**
     * One server.
     *
     * @param name what it is called here
     * @param logs the logs it writes
     * @param mirrorKeys the keys, distinct from any log's, by which it says that it holds a log; none for a server that
     *     writes every log itself
     */
    public record Host(String name, List<Log> logs, List<NoteVerifier> mirrorKeys) {
        /** Copies the lists in. */
        public Host {
            logs = List.copyOf(logs);
            mirrorKeys = List.copyOf(mirrorKeys);
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
