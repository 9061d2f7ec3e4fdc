package entente.texts;

import entente.act.DocumentRef;
import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.document.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The text of a statement as it came: pasted, or in a file. Nothing is kept yet.
 *
 * @param text plain text, lines ending in {@code \n}
 * @param original the file it was read from, or null if it was pasted
 * @param whole false if pages of a PDF hold no text, so that what stands there was not read
 */
record Upload(String text, @Nullable Original original, boolean whole) {
    private static final int NAME_MAX = 200;

    /** A file as it came. */
    @SuppressWarnings("ArrayRecordComponent")
    record Original(byte[] bytes, DocumentRef ref) {}

    /** Reads what was sent; nothing if it cannot be read, which the form then says. */
    static Optional<Upload> read(Form form, @Nullable MultipartFile file) throws IOException {
        String pasted = form.value("text");
        String name = file == null ? "" : named(file);
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        boolean fileSent = sent.length > 0 || !name.isEmpty();
        if (fileSent && !pasted.isEmpty()) {
            form.refuse("file", "texts.fault.file-and-text");
            return Optional.empty();
        }
        if (!fileSent && pasted.isEmpty()) {
            form.refuse("file", "texts.fault.no-text");
            return Optional.empty();
        }
        return fileSent
                ? read(form, "file", sent, name)
                : read(form, "text", pasted.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), "pasted.txt");
    }

    private static Optional<Upload> read(Form form, String field, byte[] bytes, String name) {
        return switch (DocumentReader.read(bytes, name)) {
            case Extraction.Extracted read -> {
                DocumentRef ref = ref(bytes, read.format().mediaType(), name);
                Original original = field.equals("file") ? new Original(bytes, ref) : null;
                yield Optional.of(new Upload(
                        read.text(), original, read.pagesWithoutText().isEmpty()));
            }
            case Extraction.Refused refused -> {
                form.refuse(field, "texts.refused." + key(refused.refusal()));
                yield Optional.empty();
            }
        };
    }

    byte[] textBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    DocumentRef textRef() {
        byte[] bytes = textBytes();
        return ref(bytes, "text/plain", "text.txt");
    }

    private static DocumentRef ref(byte[] bytes, String mediaType, String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new DocumentRef(HexFormat.of().formatHex(hash), bytes.length, mediaType, name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String key(Refusal reason) {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The file's name without folders and control characters, as browsers may send either. */
    private static String named(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > NAME_MAX ? clean.substring(clean.length() - NAME_MAX) : clean;
    }
}
