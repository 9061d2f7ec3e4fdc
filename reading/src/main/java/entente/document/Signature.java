package entente.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells the kind of a file by its first bytes; the name only decides between kinds of text. */
final class Signature {
    private static final Set<String> TEXT_ENDINGS = Set.of("", "txt", "text", "asc");

    private Signature() {}

    static Format format(byte[] bytes, String fileName) throws Unreadable {
        String ending = DocumentReader.ending(fileName);
        Format found = found(bytes, ending);
        boolean mismatch = switch (ending) {
            case "docx" -> found != Format.DOCX;
            case "pdf" -> found != Format.PDF;
            case "txt", "md", "markdown", "html", "htm" -> found == Format.DOCX || found == Format.PDF;
            default -> false;
        };
        if (mismatch) {
            throw new Unreadable(
                    Refusal.TYPE_MISMATCH, "the name ends in ." + ending + ", the content is " + found.mediaType());
        }
        return found;
    }

    private static Format found(byte[] bytes, String ending) throws Unreadable {
        if (DocumentReader.startsWith(bytes, "%PDF-")) {
            return Format.PDF;
        }
        if (DocumentReader.startsWith(bytes, "PK\u0003\u0004")) {
            return Format.DOCX;
        }
        // An OLE2 container: an old .doc, or an OOXML file encrypted with a password ([MS-OFFCRYPTO] 2.3).
        if (DocumentReader.startsWith(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw ending.equals("docx")
                    ? new Unreadable(Refusal.ENCRYPTED, "the .docx is inside an encrypted container")
                    : new Unreadable(Refusal.UNKNOWN_TYPE, "an OLE2 container, such as an old .doc; save it as .docx");
        }
        return text(bytes, ending);
    }

    private static Format text(byte[] bytes, String ending) throws Unreadable {
        boolean wide = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        for (int i = 0; !wide && i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Unreadable(Refusal.UNKNOWN_TYPE, "a zero byte at " + i + ": no text");
            }
        }
        if (ending.equals("md") || ending.equals("markdown")) {
            return Format.MARKDOWN;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 1_024), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        if (ending.equals("html")
                || ending.equals("htm")
                || ending.equals("xhtml")
                || head.startsWith("<!doctype html")
                || head.startsWith("<html")) {
            return Format.HTML;
        }
        if (TEXT_ENDINGS.contains(ending)) {
            return Format.PLAIN_TEXT;
        }
        throw new Unreadable(Refusal.UNKNOWN_TYPE, "the name ends in ." + ending);
    }
}
