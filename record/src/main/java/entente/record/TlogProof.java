package entente.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof that an entry stands in a log, complete in one text (C2SP tlog-proof v1, file ending {@code .tlog-proof}).
 *
 * @param extra unauthenticated base64 for the application's own use; empty if absent
 * @param index the entry's index
 * @param proof the inclusion proof, from the leaf's sibling upward
 * @param checkpoint the signed checkpoint
 */
public record TlogProof(String extra, long index, List<Hash> proof, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int PROOF_LINES_MAX = 63;

    /** Copies the proof. */
    public TlogProof {
        proof = List.copyOf(proof);
        if (index < 0 || CanonicalBase64.parse(extra).isEmpty()) {
            throw new IllegalArgumentException("not a proof: index " + index);
        }
    }

    /** The proof's text. */
    public String format() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        if (!extra.isEmpty()) {
            text.append("extra ").append(extra).append('\n');
        }
        text.append("index ").append(index).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /** Reads a proof's text; nothing is checked against a log yet. */
    public static Parsed<TlogProof> parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0 || text.length() > SignedNote.BYTES_MAX) {
            return Parsed.invalid("a proof is a head, an empty line and a checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            return Parsed.invalid("a proof's first line is " + FIRST_LINE);
        }
        boolean hasExtra = !lines.isEmpty() && lines.getFirst().startsWith("extra ");
        String extra = hasExtra ? lines.removeFirst().substring("extra ".length()) : "";
        Optional<Long> index = !lines.isEmpty() && lines.getFirst().startsWith("index ")
                ? Checkpoint.parseSize(lines.removeFirst().substring("index ".length()))
                : Optional.empty();
        List<Hash> hashes =
                lines.stream().flatMap(line -> Hash.parseBase64(line).stream()).toList();
        if (index.isEmpty() || hashes.size() != lines.size() || hashes.size() > PROOF_LINES_MAX) {
            return Parsed.invalid("a proof has an index line and at most 63 lines of base64 hashes");
        }
        if (hasExtra == extra.isEmpty() || CanonicalBase64.parse(extra).isEmpty()) {
            return Parsed.invalid("a proof's extra data is canonical base64 and, if the line is there, not empty");
        }
        return switch (SignedNote.parse(text.substring(split + 2))) {
            case Parsed.Valid<SignedNote>(SignedNote note) ->
                Parsed.valid(new TlogProof(extra, index.get(), hashes, note));
            case Parsed.Invalid<SignedNote>(String reason) -> Parsed.invalid(reason);
        };
    }

    /** Whether the entry stands at the index in a log that the policy accepts. */
    public PolicyVerdict check(byte[] entry, LogPolicy policy) {
        return switch (policy.check(checkpoint)) {
            case PolicyVerdict.Accepted accepted
            when !Merkle.checkInclusion(
                    Merkle.leafHash(entry),
                    index,
                    accepted.checkpoint().size(),
                    proof,
                    accepted.checkpoint().root()) ->
                new PolicyVerdict.Refused("the proof does not lead from the entry to the checkpoint's root");
            case PolicyVerdict.Accepted accepted -> accepted;
            case PolicyVerdict.Refused refused -> refused;
        };
    }
}
