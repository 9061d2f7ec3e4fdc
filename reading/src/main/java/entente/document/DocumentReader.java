package entente.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files: plain text, Markdown, HTML, DOCX and PDF, told apart by their content. */
public final class DocumentReader {
    /** The largest file, in bytes. */
    public static final int BYTES_MAX = 20 * 1024 * 1024;

    /** The longest text, in UTF-16 units. */
    public static final int CHARACTERS_MAX = 2_000_000;

    /** The longest time for one file. */
    public static final int SECONDS_MAX = 30;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @param bytes its content
     * @param fileName its name; only the ending counts, and only to tell text from Markdown and HTML
     */
    public static Extraction read(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            return new Extraction.Refused(Refusal.EMPTY, "0 bytes");
        }
        if (bytes.length > BYTES_MAX) {
            return new Extraction.Refused(
                    Refusal.TOO_LARGE, bytes.length + " bytes; at most " + BYTES_MAX + " are read");
        }
        FutureTask<Extraction> task = new FutureTask<>(() -> extracted(bytes, fileName));
        Thread.ofPlatform().daemon().name("document-reader").start(task);
        try {
            return task.get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Extraction.Refused(Refusal.TOO_SLOW, "stopped after " + SECONDS_MAX + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Extraction.Refused(Refusal.TOO_SLOW, "interrupted");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Extraction failed(Throwable cause) {
        if (cause instanceof Unreadable unreadable) {
            return new Extraction.Refused(unreadable.refusal(), String.valueOf(unreadable.getMessage()));
        }
        // Parsers of broken files throw all they have, and a nested one can exhaust the stack: the file is to blame.
        return new Extraction.Refused(Refusal.MALFORMED, cause.getClass().getSimpleName());
    }

    private static Extraction extracted(byte[] bytes, String fileName) throws IOException {
        Format format = Signature.format(bytes, fileName);
        Extraction.Extracted raw = switch (format) {
            case PLAIN_TEXT -> new Extraction.Extracted(PlainText.decode(bytes), format, "");
            case MARKDOWN -> new Extraction.Extracted(Markdown.text(PlainText.decode(bytes)), format, "");
            case HTML -> Html.read(bytes);
            case DOCX -> Docx.read(bytes);
            case PDF -> Pdf.read(bytes);
        };
        if (raw.text().isBlank()) {
            throw new Unreadable(Refusal.NO_TEXT, format.mediaType());
        }
        if (raw.text().length() > CHARACTERS_MAX) {
            throw new Unreadable(Refusal.TOO_MUCH_TEXT, raw.text().length() + " characters; at most " + CHARACTERS_MAX);
        }
        return raw;
    }

    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static boolean startsWith(byte[] bytes, String ascii) {
        byte[] start = ascii.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
