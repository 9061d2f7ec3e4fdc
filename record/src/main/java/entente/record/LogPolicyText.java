package entente.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy text, in which a name must stand before its use. */
final class LogPolicyText {

    private static final int CHARS_MAX = 256 * 1024;
    private static final int LINES_MAX = 1024;

    private final List<LogPolicy.LogLine> logs = new ArrayList<>();
    private final List<LogPolicy.WitnessLine> witnesses = new ArrayList<>();
    private final List<LogPolicy.GroupLine> groups = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable String quorum;

    private LogPolicyText() {}

    static Parsed<LogPolicy> parse(String text) {
        if (text.length() > CHARS_MAX || text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7f)) {
            return Parsed.invalid("a policy is a short text without control characters but tab and newline");
        }
        if (!text.endsWith("\n")) {
            return Parsed.invalid("a policy's last line ends in a newline");
        }
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES_MAX) {
            return Parsed.invalid("a policy has at most " + LINES_MAX + " lines");
        }
        LogPolicyText reader = new LogPolicyText();
        for (int number = 1; number <= lines.size(); number++) {
            Optional<String> refusal = reader.read(lines.get(number - 1));
            if (refusal.isPresent()) {
                return Parsed.invalid("policy line " + number + ": " + refusal.get());
            }
        }
        return reader.quorum == null
                ? Parsed.invalid("a policy has exactly one quorum line")
                : Parsed.valid(new LogPolicy(reader.logs, reader.witnesses, reader.groups, reader.quorum));
    }

    private Optional<String> read(String line) {
        String trimmed = line.replaceAll("^[ \t]+|[ \t]+$", "");
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return Optional.empty();
        }
        List<String> items = List.of(trimmed.split("[ \t]+"));
        int count = items.size();
        return switch (items.getFirst()) {
            case "log" -> count == 2 || count == 3 ? readLog(items) : refused("log <vkey> [<url>]");
            case "witness" -> count == 3 || count == 4 ? readWitness(items) : refused("witness <name> <vkey> [<url>]");
            case "group" -> count >= 4 ? readGroup(items) : refused("group <name> all|any|<k> <name>...");
            case "quorum" -> count == 2 ? readQuorum(items.get(1)) : refused("quorum <name>");
            default -> refused("log, witness, group or quorum");
        };
    }

    private Optional<String> readLog(List<String> items) {
        return switch (NoteVerifier.parse(items.get(1))) {
            case Parsed.Invalid<NoteVerifier>(String reason) -> Optional.of(reason);
            case Parsed.Valid<NoteVerifier>(NoteVerifier key)
            when logs.stream().anyMatch(log -> log.key().hasSameKeyAs(key)) ->
                Optional.of("the key of " + key.name() + " stands on two log lines");
            case Parsed.Valid<NoteVerifier>(NoteVerifier key)
            when key.kind() == KeyKind.ED25519_COSIGNATURE ->
                Optional.of("the key of " + key.name() + " is a witness key and cannot sign as a log");
            case Parsed.Valid<NoteVerifier>(NoteVerifier key) -> {
                logs.add(new LogPolicy.LogLine(key, items.size() == 3 ? items.get(2) : ""));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> readWitness(List<String> items) {
        String name = items.get(1);
        if (!define(name)) {
            return Optional.of("the name " + name + " is taken");
        }
        return switch (NoteVerifier.parse(items.get(2))) {
            case Parsed.Invalid<NoteVerifier>(String reason) -> Optional.of(reason);
            case Parsed.Valid<NoteVerifier>(NoteVerifier key)
            when witnesses.stream().anyMatch(witness -> witness.key().hasSameKeyAs(key)) ->
                Optional.of("the key of " + name + " stands on two witness lines");
            case Parsed.Valid<NoteVerifier>(NoteVerifier key)
            when key.kind() == KeyKind.ED25519 -> Optional.of("the key of " + name + " cannot make cosignatures");
            case Parsed.Valid<NoteVerifier>(NoteVerifier key) -> {
                witnesses.add(new LogPolicy.WitnessLine(name, key, items.size() == 4 ? items.get(3) : ""));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> readGroup(List<String> items) {
        List<String> listed = items.subList(3, items.size());
        for (String member : listed) {
            if (!names.contains(member)) {
                return Optional.of("no witness or group " + member + " on an earlier line");
            }
            if (!members.add(member)) {
                return Optional.of(member + " is a member twice");
            }
        }
        int threshold = switch (items.get(2)) {
            case "all" -> listed.size();
            case "any" -> 1;
            case String number when number.matches("[1-9][0-9]{0,3}") -> Integer.parseInt(number);
            default -> 0;
        };
        if (threshold < 1 || threshold > listed.size()) {
            return Optional.of("a threshold is all, any or a number from 1 to " + listed.size());
        }
        if (!define(items.get(1))) {
            return Optional.of("the name " + items.get(1) + " is taken");
        }
        groups.add(new LogPolicy.GroupLine(items.get(1), threshold, listed));
        return Optional.empty();
    }

    private Optional<String> readQuorum(String name) {
        if (quorum != null) {
            return Optional.of("a second quorum line");
        }
        if (!name.equals(LogPolicy.NONE) && !names.contains(name)) {
            return Optional.of("no witness or group " + name + " on an earlier line");
        }
        quorum = name;
        return Optional.empty();
    }

    private boolean define(String name) {
        return !name.equals(LogPolicy.NONE) && names.add(name);
    }

    private static Optional<String> refused(String form) {
        return Optional.of("expected " + form);
    }
}
