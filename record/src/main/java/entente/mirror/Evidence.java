package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.Merkle;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Two checkpoints of one log, both signed by its keys, that cannot both be true. It convinces anyone who has the log's
 * keys, without the log: either both have one size and different roots, or the tree of the larger is proved to begin
 * with another tree than that of the smaller.
 *
 * @param smaller the checkpoint of the smaller size
 * @param larger the other one
 * @param prefix the root that the larger one's tree had at the smaller one's size; equal sizes: the larger one's root
 * @param proof that the larger one's tree extends the tree with that root (RFC 6962); equal sizes: none
 */
public record Evidence(SignedNote smaller, SignedNote larger, Hash prefix, List<Hash> proof) {
    /** First line of the text form. */
    public static final String HEADER = "entente/evidence@v1";

    private static final int TEXT_CHARS_MAX = 2 * 1024 * 1024;
    private static final int PROOF_MAX = 63;

    /** Copies the proof. */
    public Evidence {
        proof = List.copyOf(proof);
    }

    /**
     * What is proved, once it is.
     *
     * @param smaller the first statement
     * @param larger the other one
     */
    public record Contradiction(Checkpoint smaller, Checkpoint larger) {}

    /** Checks that the log's keys signed both and that they contradict each other. */
    public Parsed<Contradiction> check(List<NoteVerifier> keys) {
        return check(LogPolicy.ofLogs(keys)::check);
    }

    /** The same for a log whose keys may have changed: each must be signed by those of its size. */
    public Parsed<Contradiction> check(Roster.Log log) {
        return check(log::check);
    }

    /** The same without signatures that are not of these keys: whoever passes evidence on could have added any. */
    Evidence signedOnlyBy(Roster.Log log) {
        return new Evidence(only(smaller, log), only(larger, log), prefix, proof);
    }

    private static SignedNote only(SignedNote note, Roster.Log log) {
        long size = Checkpoint.parse(note.text()).expect().size();
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(line -> log.keysAt(size).stream().anyMatch(key -> key.isNamedBy(line)))
                        .toList());
    }

    private Parsed<Contradiction> check(Function<SignedNote, PolicyVerdict> signed) {
        if (!(signed.apply(smaller) instanceof PolicyVerdict.Accepted(Checkpoint first, List<NoteVerifier> _))) {
            return Parsed.invalid("the first checkpoint is not signed by the log's keys");
        }
        if (!(signed.apply(larger) instanceof PolicyVerdict.Accepted(Checkpoint second, List<NoteVerifier> _))) {
            return Parsed.invalid("the second checkpoint is not signed by the log's keys");
        }
        if (!first.origin().equals(second.origin()) || first.size() > second.size()) {
            return Parsed.invalid("these are not two checkpoints of one log, the smaller first");
        }
        if (prefix.equals(first.root())) {
            return Parsed.invalid("both checkpoints agree at size " + first.size());
        }
        boolean proved = first.size() == second.size()
                ? proof.isEmpty() && prefix.equals(second.root())
                : first.size() > 0
                        && Merkle.checkConsistency(first.size(), prefix, second.size(), second.root(), proof);
        return proved
                ? Parsed.valid(new Contradiction(first, second))
                : Parsed.invalid("it is not proved what the larger tree begins with");
    }

    /** The text form: header, {@code smaller}, {@code larger}, {@code prefix}, then {@code proof} lines. */
    public String format() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("smaller ").append(base64(smaller)).append('\n');
        text.append("larger ").append(base64(larger)).append('\n');
        text.append("prefix ").append(prefix.base64()).append('\n');
        proof.forEach(hash -> text.append("proof ").append(hash.base64()).append('\n'));
        return text.toString();
    }

    /** Reads the text form; whether it proves anything is for {@link #check}. */
    public static Parsed<Evidence> parse(String text) {
        if (text.length() > TEXT_CHARS_MAX || !text.startsWith(HEADER + "\n") || !text.endsWith("\n")) {
            return Parsed.invalid("evidence begins with the line " + HEADER + " and ends in a newline");
        }
        List<String> lines = text.lines().skip(1).toList();
        if (lines.size() < 3 || lines.size() > 3 + PROOF_MAX) {
            return Parsed.invalid("evidence has two checkpoints, a prefix and at most " + PROOF_MAX + " hashes");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int at = 2; at < lines.size(); at++) {
            String label = at == 2 ? "prefix " : "proof ";
            String line = lines.get(at);
            var hash = line.startsWith(label)
                    ? Hash.parseBase64(line.substring(label.length()))
                    : java.util.Optional.<Hash>empty();
            if (hash.isEmpty()) {
                return Parsed.invalid("line " + (at + 2) + " is not \"" + label + "\" and 32 bytes in base64");
            }
            hashes.add(hash.get());
        }
        return switch (note(lines.get(0), "smaller ")) {
            case Parsed.Invalid<SignedNote>(String reason) -> Parsed.invalid("the first checkpoint: " + reason);
            case Parsed.Valid<SignedNote>(SignedNote smaller) ->
                switch (note(lines.get(1), "larger ")) {
                    case Parsed.Invalid<SignedNote>(String reason) ->
                        Parsed.invalid("the second checkpoint: " + reason);
                    case Parsed.Valid<SignedNote>(SignedNote larger) ->
                        Parsed.valid(
                                new Evidence(smaller, larger, hashes.getFirst(), hashes.subList(1, hashes.size())));
                };
        };
    }

    private static String base64(SignedNote note) {
        return Base64.getEncoder().encodeToString(note.format().getBytes(StandardCharsets.UTF_8));
    }

    private static Parsed<SignedNote> note(String line, String label) {
        if (!line.startsWith(label)) {
            return Parsed.invalid("the line does not begin with \"" + label + "\"");
        }
        try {
            return SignedNote.parse(Base64.getDecoder().decode(line.substring(label.length())));
        } catch (IllegalArgumentException _) {
            return Parsed.invalid("not base64");
        }
    }
}
