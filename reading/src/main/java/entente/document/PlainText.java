package entente.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text as it stands: UTF-8, or UTF-16 with a byte order mark. The mark is dropped, CR LF and CR become LF, a form feed
 * becomes an empty line; every other character stays.
 */
final class PlainText {
    private PlainText() {}

    static String decode(byte[] bytes) throws Unreadable {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return clean(wide(bytes, StandardCharsets.UTF_16BE));
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return clean(wide(bytes, StandardCharsets.UTF_16LE));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Unreadable(Refusal.NOT_UTF8, "byte " + in.position() + " is no UTF-8; save the file as UTF-8");
        }
        return clean(out.flip().toString());
    }

    private static String wide(byte[] bytes, Charset charset) throws Unreadable {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Refusal.NOT_UTF8, "a byte order mark of UTF-16, but no UTF-16 behind it");
        }
    }

    static String clean(String text) throws Unreadable {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines = unmarked.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n");
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c < 0x20 && c != '\n' && c != '\t') {
                throw new Unreadable(
                        Refusal.UNKNOWN_TYPE,
                        "a control character U+%04X at character %d: no text".formatted((int) c, i));
            }
        }
        return lines;
    }
}
