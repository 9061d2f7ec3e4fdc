package entente.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a document's format by its content; the name only tells kinds of text apart, and must not contradict. */
final class Detection {
    private static final Map<String, Format> ENDINGS = Map.ofEntries(
            Map.entry("txt", Format.PLAIN_TEXT),
            Map.entry("text", Format.PLAIN_TEXT),
            Map.entry("md", Format.MARKDOWN),
            Map.entry("markdown", Format.MARKDOWN),
            Map.entry("htm", Format.HTML),
            Map.entry("html", Format.HTML),
            Map.entry("xhtml", Format.HTML),
            Map.entry("docx", Format.DOCX),
            Map.entry("docm", Format.DOCX),
            Map.entry("hwp", Format.HWP),
            Map.entry("hwpx", Format.HWPX),
            Map.entry("pdf", Format.PDF));
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("II*\0", "a TIFF picture"),
            Map.entry("MM\0*", "a TIFF picture"),
            Map.entry("RIFF", "a picture, sound or film"),
            Map.entry("{\\rtf", "a Rich Text document"),
            Map.entry("%!PS", "a PostScript document"),
            Map.entry("\u001f\u008b", "a gzip archive"),
            Map.entry("HWP Document File", "a Hangul document of before version 5"),
            Map.entry("7z\u00bc\u00af", "a 7z archive"),
            Map.entry("Rar!", "a RAR archive"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("MZ\u0090", "a program"));
    private static final Pattern HTML_START = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z!][^<>]*>");
    /** A zip's first entry begins with 30 bytes and its name; this one is stored, so that its words follow. */
    private static final int ZIP_NAME_AT = 30;

    private static final String HWPX_MAGIC = "mimetypeapplication/hwp+zip";
    private static final int HEAD_BYTES = 4096;
    private static final int PDF_MAGIC_WITHIN = 1024;

    private Detection() {}

    /** The format, or a refusal of what is not read and of a name that promises something else. */
    static Format format(byte[] bytes, String fileName, @Nullable String declared) throws Stopped {
        if (isBlank(bytes)) {
            throw new Stopped(Refusal.EMPTY, bytes.length == 0 ? "the file is empty" : "the file holds only blanks");
        }
        Optional<Format> named = named(fileName);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Optional<Format> container = container(bytes, head);
        if (container.isPresent()) {
            return agreed(container.get(), named);
        }
        refuseOthers(bytes, head, named);
        return text(bytes, head, named, declared);
    }

    private static boolean isBlank(byte[] bytes) {
        int from = Encoding.mark(bytes).map(Encoding.Mark::length).orElse(0);
        for (int index = from; index < bytes.length; index++) {
            if (bytes[index] > ' ' || bytes[index] < 0) {
                return false;
            }
        }
        return Encoding.mark(bytes).filter(mark -> mark.length() == 2).isEmpty() || bytes.length == 2;
    }

    private static Optional<Format> named(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 ? Optional.empty() : Optional.ofNullable(ENDINGS.get(ending));
    }

    private static Optional<Format> container(byte[] bytes, String head) throws Stopped {
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_MAGIC_WITHIN && head.substring(0, pdf).isBlank()) {
            return Optional.of(Format.PDF);
        }
        if (Encoding.starts(bytes, 'P', 'K', 3, 4)) {
            return Optional.of(head.startsWith(HWPX_MAGIC, ZIP_NAME_AT) ? Format.HWPX : Format.DOCX);
        }
        if (Encoding.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (raw(bytes).contains(HwpText.SIGNATURE)) {
                return Optional.of(Format.HWP);
            }
            throw ole(bytes);
        }
        return Optional.empty();
    }

    /** The container of old Word files, and of new ones under a password. */
    private static Stopped ole(byte[] bytes) {
        String stream = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return raw(bytes).contains(stream)
                ? new Stopped(Refusal.ENCRYPTED, "the Word document is protected by a password; save it without one")
                : new Stopped(Refusal.UNKNOWN_TYPE, "this is an Office file of before 2007; save it as .docx or PDF");
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Format agreed(Format found, Optional<Format> named) throws Stopped {
        if (named.isPresent() && named.get() != found) {
            throw mismatch(
                    named.get(),
                    switch (found) {
                        case DOCX -> "a zip archive";
                        case HWP, HWPX -> "a Hangul document";
                        case PDF, HTML, MARKDOWN, PLAIN_TEXT -> "a PDF document";
                    });
        }
        return found;
    }

    private static Stopped mismatch(Format named, String found) {
        return new Stopped(
                Refusal.TYPE_MISMATCH, "the name says %s, but the content is %s".formatted(named.name(), found));
    }

    private static void refuseOthers(byte[] bytes, String head, Optional<Format> named) throws Stopped {
        Optional<String> other = OTHERS.entrySet().stream()
                .filter(entry -> head.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isEmpty() && Encoding.mark(bytes).isEmpty() && hasNull(bytes)) {
            other = Optional.of("binary data");
        }
        if (other.isPresent() && named.isPresent()) {
            throw mismatch(named.get(), other.get());
        }
        if (other.isPresent()) {
            throw new Stopped(Refusal.UNKNOWN_TYPE, "this is %s, which is not read".formatted(other.get()));
        }
    }

    private static boolean hasNull(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static Format text(byte[] bytes, String head, Optional<Format> named, @Nullable String declared)
            throws Stopped {
        Optional<Encoding.Mark> mark = Encoding.mark(bytes);
        String start = mark.isEmpty()
                ? head
                : new String(
                        bytes,
                        mark.get().length(),
                        Math.min(bytes.length, HEAD_BYTES) - mark.get().length(),
                        mark.get().charset());
        boolean html = HTML_START.matcher(start).matches();
        Format wanted = named.orElseGet(() -> html ? Format.HTML : declared(declared));
        return switch (wanted) {
            case PLAIN_TEXT, MARKDOWN -> {
                if (html) {
                    throw mismatch(wanted, "an HTML page");
                }
                yield wanted;
            }
            case HTML -> {
                if (!html && !TAG.matcher(start).find()) {
                    throw mismatch(wanted, "plain text");
                }
                yield wanted;
            }
            case DOCX, HWP, HWPX, PDF -> throw mismatch(wanted, html ? "an HTML page" : "plain text");
        };
    }

    private static Format declared(@Nullable String mediaType) {
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/markdown" -> Format.MARKDOWN;
            case "text/html", "application/xhtml+xml" -> Format.HTML;
            default -> Format.PLAIN_TEXT;
        };
    }
}
