package entente.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which logs belong to a record and which signatures a checkpoint of theirs must carry, in the text of C2SP
 * tlog-policy. Stricter than that text in one point: where several log keys bear one name (a log's Ed25519 and
 * ML-DSA-44 key, say) a checkpoint must be signed by every one of them, not by any.
 *
 * @param logs the logs' keys; a key's name is its log's origin
 * @param witnesses named keys that may cosign
 * @param groups named thresholds over witnesses and earlier groups
 * @param quorum the witness or group that must have cosigned, or {@link #NONE}
 */
public record LogPolicy(List<LogLine> logs, List<WitnessLine> witnesses, List<GroupLine> groups, String quorum) {

    /** The quorum that asks for no witness. */
    public static final String NONE = "none";

    /** A log key and where its log may be reached; the address is empty if none is given. */
    public record LogLine(NoteVerifier key, String url) {}

    /** A witness under its name in this policy; the address is empty if none is given. */
    public record WitnessLine(String name, NoteVerifier key, String url) {}

    /** A group that counts as cosigning when at least {@code threshold} of its members do. */
    public record GroupLine(String name, int threshold, List<String> members) {

        /** Copies the list. */
        public GroupLine {
            members = List.copyOf(members);
        }
    }

    /** Copies the lists. */
    public LogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /** The policy that asks for the signatures of these log keys and of no witness. */
    public static LogPolicy ofLogs(List<NoteVerifier> keys) {
        return new LogPolicy(keys.stream().map(key -> new LogLine(key, "")).toList(), List.of(), List.of(), NONE);
    }

    /** The same with these keys for a log, in the place of those it named; where the log may be reached is gone. */
    public LogPolicy withKeys(String origin, List<NoteVerifier> keys) {
        List<LogLine> lines = new ArrayList<>();
        for (String one : origins()) {
            if (one.equals(origin)) {
                keys.forEach(key -> lines.add(new LogLine(key, "")));
            } else {
                logs.stream().filter(line -> line.key().name().equals(one)).forEach(lines::add);
            }
        }
        return new LogPolicy(lines, witnesses, groups, quorum);
    }

    /** Reads a policy text. */
    public static Parsed<LogPolicy> parse(String text) {
        return LogPolicyText.parse(text);
    }

    /** The canonical text: logs, witnesses, groups, quorum, one space between items and no comments. */
    public String format() {
        StringBuilder text = new StringBuilder();
        logs.forEach(log -> line(text, "log", log.key().format(), log.url()));
        witnesses.forEach(
                witness -> line(text, "witness", witness.name(), witness.key().format(), witness.url()));
        groups.forEach(group -> line(
                text, "group", group.name(), Integer.toString(group.threshold()), String.join(" ", group.members())));
        line(text, "quorum", quorum);
        return text.toString();
    }

    /** The origins of all logs, each once, in the order of the text. */
    public List<String> origins() {
        return logs.stream().map(log -> log.key().name()).distinct().toList();
    }

    /** Checks a signed checkpoint: every key of its log, and the quorum of witnesses. */
    public PolicyVerdict check(SignedNote note) {
        Checkpoint checkpoint;
        switch (Checkpoint.parse(note.text())) {
            case Parsed.Valid<Checkpoint>(Checkpoint read) -> checkpoint = read;
            case Parsed.Invalid<Checkpoint>(String reason) -> {
                return new PolicyVerdict.Refused(reason);
            }
        }
        return checkSignatures(note, checkpoint);
    }

    /** Checks the signatures of a note whose text the caller has read as this checkpoint. */
    public PolicyVerdict checkSignatures(SignedNote note, Checkpoint checkpoint) {
        List<NoteVerifier> required = keysOf(checkpoint.origin());
        if (required.isEmpty()) {
            return new PolicyVerdict.Refused("the policy names no log " + checkpoint.origin());
        }
        List<NoteVerifier> known = Stream.concat(
                        required.stream(), witnesses.stream().map(WitnessLine::key))
                .toList();
        return switch (note.verify(known)) {
            case NoteVerdict.Refused(String reason) -> new PolicyVerdict.Refused(reason);
            case NoteVerdict.Verified(SignedNote _, List<NoteVerifier> signers) -> judge(checkpoint, required, signers);
        };
    }

    private PolicyVerdict judge(Checkpoint checkpoint, List<NoteVerifier> required, List<NoteVerifier> signers) {
        for (NoteVerifier key : required) {
            if (!signers.contains(key)) {
                return new PolicyVerdict.Refused("the required signature of " + key.format() + " is missing");
            }
        }
        if (!hasQuorum(signers)) {
            return new PolicyVerdict.Refused("the quorum " + quorum + " has not cosigned");
        }
        return new PolicyVerdict.Accepted(checkpoint, signers);
    }

    private List<NoteVerifier> keysOf(String origin) {
        return logs.stream()
                .map(LogLine::key)
                .filter(key -> key.name().equals(origin))
                .toList();
    }

    private boolean hasQuorum(List<NoteVerifier> signers) {
        Set<String> cosigned = new HashSet<>(Set.of(NONE));
        witnesses.stream()
                .filter(witness -> signers.contains(witness.key()))
                .forEach(witness -> cosigned.add(witness.name()));
        groups.stream()
                .filter(group ->
                        group.members().stream().filter(cosigned::contains).count() >= group.threshold())
                .forEachOrdered(group -> cosigned.add(group.name()));
        return cosigned.contains(quorum);
    }

    private static void line(StringBuilder text, String... items) {
        List<String> present = new ArrayList<>(List.of(items));
        present.removeIf(String::isEmpty);
        text.append(String.join(" ", present)).append('\n');
    }
}
