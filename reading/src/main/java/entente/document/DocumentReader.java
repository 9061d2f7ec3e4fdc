package entente.document;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one way in: bytes become plain text, or a named refusal. */
public final class DocumentReader {
    /** The largest file, bytes. */
    public static final int BYTES_MAX = 20 * 1024 * 1024;

    /** The longest text, UTF-16 units. */
    public static final int CHARACTERS_MAX = 2_000_000;

    /** The longest time for one file, seconds. */
    public static final int SECONDS_MAX = 20;

    private DocumentReader() {}

    /**
     * Reads a document that came without a media type.
     *
     * @param bytes the whole file
     * @param fileName its name, may be empty
     * @return the text or why there is none; never throws on bad bytes
     */
    public static Extraction read(byte[] bytes, String fileName) {
        return read(bytes, fileName, null);
    }

    /**
     * Reads a document under {@link Limits#standard()}.
     *
     * @param bytes the whole file
     * @param fileName its name; the ending tells Markdown from plain text and is held against the content. May be empty
     * @param declaredMediaType what its sender called it, used only where neither content nor name decide; may be null
     * @return the text or why there is none; never throws on bad bytes
     */
    public static Extraction read(byte[] bytes, String fileName, @Nullable String declaredMediaType) {
        return read(bytes, fileName, declaredMediaType, Limits.standard());
    }

    /**
     * Reads a document under limits of the caller's.
     *
     * @param bytes the whole file
     * @param fileName its name, may be empty
     * @param declaredMediaType what its sender called it, may be null
     * @param limits what it may cost
     * @return the text or why there is none; never throws on bad bytes
     */
    public static Extraction read(byte[] bytes, String fileName, @Nullable String declaredMediaType, Limits limits) {
        if (bytes.length > limits.bytesMax()) {
            return new Extraction.Refused(
                    Refusal.TOO_LARGE,
                    "the file has %,d bytes; at most %,d are read".formatted(bytes.length, limits.bytesMax()));
        }
        FutureTask<Extraction> task = new FutureTask<>(() -> extraction(bytes, fileName, declaredMediaType, limits));
        // Parsers of other hands cannot be made to stop; a thread of its own is what can be left behind.
        Thread thread = Thread.ofPlatform().daemon().name("document").start(task);
        return await(task, thread, limits);
    }

    private static Extraction await(FutureTask<Extraction> task, Thread thread, Limits limits) {
        try {
            return task.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return new Extraction.Refused(
                    Refusal.TOO_SLOW,
                    "reading took longer than %d seconds"
                            .formatted(limits.deadline().toSeconds()));
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new Extraction.Refused(Refusal.TOO_SLOW, "reading was called off");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a document was neither read nor refused", failed.getCause());
        }
    }

    private static Extraction extraction(byte[] bytes, String name, @Nullable String declared, Limits limits) {
        try {
            Format format = Detection.format(bytes, name, declared);
            Extraction.Extracted extracted = switch (format) {
                case PLAIN_TEXT -> plain(bytes, limits);
                case MARKDOWN -> MarkdownText.read(bytes, limits);
                case HTML -> HtmlText.read(bytes, declared, limits);
                case DOCX -> DocxText.read(bytes, limits);
                case HWP -> HwpText.read(bytes, limits);
                case HWPX -> HwpxText.read(bytes, limits);
                case PDF -> PdfText.read(bytes, limits);
            };
            return withText(extracted);
        } catch (Stopped stopped) {
            return stopped.refused();
        } catch (StackOverflowError deep) {
            return new Extraction.Refused(Refusal.MALFORMED, "the document is nested too deeply");
        } catch (OutOfMemoryError full) {
            return new Extraction.Refused(Refusal.ARCHIVE_BOMB, "the document needs more memory than there is");
        }
    }

    private static Extraction withText(Extraction.Extracted extracted) {
        if (extracted.text().isBlank()) {
            return new Extraction.Refused(
                    Refusal.NO_TEXT,
                    "there is no text in this %s document%s"
                            .formatted(
                                    extracted.format().name().toLowerCase(Locale.ROOT),
                                    extracted.format() == Format.PDF ? "; it may be a scan" : ""));
        }
        return extracted;
    }

    private static Extraction.Extracted plain(byte[] bytes, Limits limits) throws Stopped {
        String text = CleanText.of(Encoding.strict(bytes));
        if (text.length() > limits.charactersMax()) {
            throw Paragraphs.tooMuch(limits.charactersMax());
        }
        return new Extraction.Extracted(text, Format.PLAIN_TEXT, "", List.of());
    }
}
