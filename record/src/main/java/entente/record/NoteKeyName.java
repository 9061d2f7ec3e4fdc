package entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The rules that names of note keys follow, and the short identifier made from name and key. */
final class NoteKeyName {

    private static final int NAME_CHARS_MAX = 255;

    private NoteKeyName() {}

    static boolean isValid(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_CHARS_MAX
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || isSpace(c));
    }

    // SHA-256(name || 0x0A || type || public key), its first four bytes.
    static int keyId(String name, KeyKind kind, byte[] publicKey) {
        byte[] middle = {'\n', kind.type()};
        Hash hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8), middle, publicKey);
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint) || codePoint == 0x85;
    }
}
