package entente.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding a page declares: by its server first, then in its head (HTML Standard, 13.2.3). */
final class PageCharset {
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");
    private static final int HEAD_BYTES = 8_192;

    private PageCharset() {}

    static String decode(byte[] bytes, @Nullable String mediaType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher server = DECLARED.matcher(mediaType == null ? "" : mediaType);
        Matcher page = DECLARED.matcher(head);
        String name = server.find() ? server.group(1) : page.find() ? page.group(1) : "UTF-8";
        return new String(bytes, named(name));
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
