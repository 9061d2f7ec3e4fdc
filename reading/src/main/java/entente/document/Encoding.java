package entente.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to characters, strictly: a byte that does not fit is named by its place, never guessed. */
final class Encoding {
    private Encoding() {}

    /** A byte order mark: what it promises and how long it is. */
    record Mark(Charset charset, int length) {}

    static Optional<Mark> mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(bytes, 0xFF, 0xFE) && !starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return Optional.empty();
    }

    /** Decodes UTF-8, or what the byte order mark says. */
    static String strict(byte[] bytes) throws Stopped {
        return decoded(bytes, StandardCharsets.UTF_8);
    }

    /** Decodes what the byte order mark says, or else the charset given. */
    static String decoded(byte[] bytes, Charset charset) throws Stopped {
        Mark mark = mark(bytes).orElse(new Mark(charset, 0));
        CharsetDecoder decoder = mark.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
        CharBuffer out = CharBuffer.allocate((int) Math.ceil((double) in.remaining() * decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isUnderflow()) {
            throw new Stopped(
                    Refusal.NOT_UTF8,
                    "byte %,d (line %,d) does not fit the encoding %s; save the text as UTF-8"
                            .formatted(in.position(), line(bytes, in.position()), mark.charset()));
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int index = 0; index < position; index++) {
            line += bytes[index] == '\n' ? 1 : 0;
        }
        return line;
    }

    static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int index = 0; index < magic.length; index++) {
            if ((bytes[index] & 0xFF) != magic[index]) {
                return false;
            }
        }
        return true;
    }
}
