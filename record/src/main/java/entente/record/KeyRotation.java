package entente.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change of a log's keys at one place of it, and the consent of the old keys and the new. The consent is a note in
 * the form of a checkpoint, which every kind of key can sign: its origin is the log's with {@code /key-rotation} behind
 * it, so that it can be no checkpoint of the log; its size is the place; its root is the SHA-256 of the change's text.
 *
 * @param origin the log
 * @param place the index at which the change stands; larger than 0, since a log begins with its first keys
 * @param retired keys that sign no longer
 * @param introduced keys that sign from then on
 */
public record KeyRotation(String origin, long place, List<NoteVerifier> retired, List<NoteVerifier> introduced) {

    /** Copies the lists. */
    public KeyRotation {
        retired = List.copyOf(retired);
        introduced = List.copyOf(introduced);
        if (place < 1) {
            throw new IllegalArgumentException("no keys change at place " + place);
        }
    }

    /** What is signed. */
    public String text() {
        return text(
                origin,
                place,
                retired.stream().map(NoteVerifier::format).toList(),
                introduced.stream().map(NoteVerifier::format).toList());
    }

    /** The same for keys that sign no notes, by their texts: a server's transport keys. */
    public static String text(String origin, long place, List<String> retired, List<String> introduced) {
        StringBuilder change = new StringBuilder();
        retired.forEach(key -> change.append("retired ").append(key).append('\n'));
        introduced.forEach(key -> change.append("introduced ").append(key).append('\n'));
        Hash hash = Hash.sha256(change.toString().getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(origin + "/key-rotation", place, hash).format();
    }

    /** The consent of all these keys. */
    public SignedNote consent(List<? extends Signer> before, List<? extends Signer> after) {
        return SignedNote.sign(
                text(), Stream.concat(before.stream(), after.stream()).toList());
    }

    /**
     * Why a consent does not hold, or empty if it does.
     *
     * @param before every key that signs the log before the change
     */
    public Optional<String> refusal(String consent, List<NoteVerifier> before) {
        if (!(SignedNote.parse(consent) instanceof Parsed.Valid<SignedNote>(SignedNote note))
                || !note.text().equals(text())) {
            return Optional.of("the consent is of another change");
        }
        List<NoteVerifier> needed =
                Stream.concat(before.stream(), introduced.stream()).toList();
        return switch (note.verify(needed)) {
            case NoteVerdict.Refused(String reason) -> Optional.of(reason);
            case NoteVerdict.Verified(SignedNote _, List<NoteVerifier> signers) ->
                needed.stream()
                        .filter(key -> !signers.contains(key))
                        .map(key -> "the consent of " + key.format() + " is missing")
                        .findFirst();
        };
    }
}
