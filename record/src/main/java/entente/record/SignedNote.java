package entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note). The text means nothing until {@link #verify} has accepted it.
 *
 * @param text the signed text, which ends in a newline
 * @param signatures one or more signature lines, in order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Largest note read, in bytes: 64 post-quantum signatures and a long text fit. */
    public static final int BYTES_MAX = 512 * 1024;

    /** Most signature lines read; the specification asks for at least 16. */
    public static final int SIGNATURES_MAX = 64;

    static final String LINE_START = "\u2014 ";

    /** Copies the signatures and refuses what would not read back the same. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !hasOnlyTextCharacters(text) || signatures.isEmpty()) {
            throw new IllegalArgumentException("not a note: its text ends in a newline and it has a signature");
        }
    }

    /** Signs a text with each signer, in order. */
    public static SignedNote sign(String text, List<? extends Signer> signers) {
        return new SignedNote(
                text, signers.stream().map(signer -> signer.sign(text)).toList());
    }

    /** The note as one text: signed text, blank line, signature lines. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** Reads a note from its UTF-8 bytes. */
    public static Parsed<SignedNote> parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return Parsed.invalid("a note has at most " + BYTES_MAX + " bytes, not " + bytes.length);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Parsed.invalid("a note is valid UTF-8");
        }
    }

    /** Reads a note from its characters. */
    public static Parsed<SignedNote> parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > BYTES_MAX || split < 0 || !note.endsWith("\n") || split + 2 >= note.length()) {
            return Parsed.invalid("a note is a text, a blank line and signature lines");
        }
        if (!hasOnlyTextCharacters(note)) {
            return Parsed.invalid("a note has no control characters but newlines and no unpaired surrogates");
        }
        String[] lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
        if (lines.length > SIGNATURES_MAX) {
            return Parsed.invalid("a note has at most " + SIGNATURES_MAX + " signatures, not " + lines.length);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            switch (parseLine(line)) {
                case Parsed.Valid<NoteSignature>(NoteSignature signature) -> signatures.add(signature);
                case Parsed.Invalid<NoteSignature>(String reason) -> {
                    return Parsed.invalid(reason);
                }
            }
        }
        return Parsed.valid(new SignedNote(note.substring(0, split + 1), signatures));
    }

    /**
     * Checks every signature made by a known key. Lines of unknown keys are ignored; one failing line of a known
     * key refuses the note, and so does a note that no known key signed.
     */
    public NoteVerdict verify(List<NoteVerifier> known) {
        List<NoteVerifier> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<NoteVerifier> matching =
                    known.stream().filter(key -> key.isNamedBy(signature)).toList();
            for (NoteVerifier key : matching) {
                if (!key.check(text, signature.signature())) {
                    return new NoteVerdict.Refused("the signature of " + key.name() + " does not match the text");
                }
                signers.add(key);
            }
        }
        return signers.isEmpty()
                ? new NoteVerdict.Refused("no known key has signed the note")
                : new NoteVerdict.Verified(this, signers);
    }

    private static Parsed<NoteSignature> parseLine(String line) {
        String[] parts = line.startsWith(LINE_START)
                ? line.substring(LINE_START.length()).split(" ", -1)
                : line.split("\n", 1);
        if (parts.length != 2 || !NoteKeyName.isValid(parts[0])) {
            return Parsed.invalid("a signature line is a dash, a key name and base64");
        }
        return CanonicalBase64.parse(parts[1]).filter(bytes -> bytes.length > 4).isPresent()
                ? Parsed.valid(new NoteSignature(parts[0], parts[1]))
                : Parsed.invalid("the signature of " + parts[0] + " is not canonical base64 of a key ID and more");
    }

    private static boolean hasOnlyTextCharacters(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> (c < ' ' && c != '\n') || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
