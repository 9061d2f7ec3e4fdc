package entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.wellknown.PropertyIDMap;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the text of a Hangul document (Hancom, HWP Document File Formats 5.0, revision 1.3): the paragraphs of all
 * sections, those in tables, text boxes and notes where they are anchored. The sections are read as they unpack;
 * pictures, scripts and embedded objects are never opened.
 */
final class HwpText {
    /** How the stream of that name begins. */
    static final String SIGNATURE = "HWP Document File";

    private static final String HEADER = "FileHeader";
    private static final String BODY = "BodyText";
    private static final String SUMMARY = "\005HwpSummaryInformation";
    private static final int SUMMARY_MAX = 64 * 1024;
    private static final int FLAGS_AT = 36;
    private static final int HEADER_BYTES = 40;
    private static final int COMPRESSED = 1;
    private static final int PASSWORD = 1 << 1;
    private static final int DISTRIBUTION = 1 << 2;
    private static final int RIGHTS = 1 << 4;
    /** A record's tag for the words of a paragraph. */
    private static final int PARAGRAPH_TEXT = 0x10 + 51;

    private static final int LONG_RECORD = 0xFFF;

    private final Paragraphs paragraphs;
    private final Unpacking unpacking;
    private final Limits limits;

    private HwpText(int bytes, Limits limits) {
        this.paragraphs = new Paragraphs(limits.charactersMax());
        this.unpacking = new Unpacking(bytes, limits);
        this.limits = limits;
    }

    static Extraction.Extracted read(byte[] bytes, Limits limits) throws Stopped {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            int flags = flags(root);
            HwpText text = new HwpText(bytes.length, limits);
            if (!(root.getEntryCaseInsensitive(BODY) instanceof DirectoryNode body)) {
                throw new Stopped(Refusal.MALFORMED, "the Hangul document has no body");
            }
            for (int section = 0; body.hasEntryCaseInsensitive("Section" + section); section++) {
                if (section > limits.partsMax()) {
                    throw new Stopped(Refusal.ARCHIVE_BOMB, "the document has too many sections");
                }
                text.section(body, "Section" + section, (flags & COMPRESSED) != 0);
            }
            return new Extraction.Extracted(text.paragraphs.text(), Format.HWP, title(root), List.of());
        } catch (IOException | RuntimeException broken) {
            throw new Stopped(Refusal.MALFORMED, "the Hangul document is damaged or cut short");
        }
    }

    private static int flags(DirectoryNode root) throws IOException, Stopped {
        byte[] header;
        try (InputStream in = stream(root, HEADER)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        if (header.length < HEADER_BYTES || !new String(header, StandardCharsets.ISO_8859_1).startsWith(SIGNATURE)) {
            throw new Stopped(Refusal.MALFORMED, "the Hangul document has no head");
        }
        int flags = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(FLAGS_AT);
        if ((flags & (PASSWORD | DISTRIBUTION | RIGHTS)) != 0) {
            throw new Stopped(
                    Refusal.ENCRYPTED,
                    "the Hangul document is protected by a password or made for distribution only; save it without");
        }
        return flags;
    }

    /** What its property set calls it (its own format, [MS-OLEPS] in form); a damaged one costs no text. */
    private static String title(DirectoryNode root) {
        if (!root.hasEntryCaseInsensitive(SUMMARY)) {
            return "";
        }
        try (InputStream in = stream(root, SUMMARY)) {
            PropertySet set = new PropertySet(new ByteArrayInputStream(in.readNBytes(SUMMARY_MAX)));
            return set.getFirstSection().getProperty(PropertyIDMap.PID_TITLE) instanceof String title
                    ? Paragraphs.tidy(title.replace("\0", ""))
                    : "";
        } catch (IOException | HPSFException | RuntimeException | Stopped damaged) {
            return "";
        }
    }

    private static InputStream stream(DirectoryNode folder, String name) throws IOException, Stopped {
        Entry entry = folder.getEntryCaseInsensitive(name);
        if (!(entry instanceof DocumentEntry)) {
            throw new Stopped(Refusal.MALFORMED, "the Hangul document has a folder where a part belongs");
        }
        return folder.createDocumentInputStream(entry);
    }

    private void section(DirectoryNode body, String name, boolean compressed) throws IOException, Stopped {
        // Its memory is outside the heap, and closing the stream leaves an inflater alone that it did not make.
        Inflater inflater = new Inflater(true);
        try (InputStream packed = stream(body, name);
                InputStream in = compressed ? new InflaterInputStream(packed, inflater) : packed) {
            section(in);
        } finally {
            inflater.end();
        }
    }

    /**
     * Records follow each other: tag in 10 bits, level in 10, size in 12, or in four bytes more where those are
     * full.
     */
    private void section(InputStream in) throws IOException, Stopped {
        byte[] head = in.readNBytes(4);
        while (head.length == 4) {
            int record = little(head);
            int tag = record & 0x3FF;
            long size = Integer.toUnsignedLong(record >>> 20);
            if (size == LONG_RECORD) {
                size = Integer.toUnsignedLong(little(exactly(in, 4)));
            }
            if (tag == PARAGRAPH_TEXT) {
                if (size > 8L * limits.charactersMax()) {
                    throw Paragraphs.tooMuch(limits.charactersMax());
                }
                words(exactly(in, (int) size));
            } else {
                skip(in, size);
            }
            unpacking.count(4, false);
            head = in.readNBytes(4);
        }
        if (head.length > 0) {
            throw new IOException("cut short");
        }
    }

    private byte[] exactly(InputStream in, int count) throws IOException, Stopped {
        byte[] bytes = in.readNBytes(count);
        unpacking.count(bytes.length, false);
        if (bytes.length < count) {
            throw new IOException("cut short");
        }
        return bytes;
    }

    private void skip(InputStream in, long count) throws IOException, Stopped {
        byte[] chunk = new byte[8192];
        for (long left = count; left > 0; ) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new IOException("cut short");
            }
            unpacking.count(read, false);
            left -= read;
        }
    }

    private static int little(byte[] four) {
        return ByteBuffer.wrap(four).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /** UTF-16 units; below a blank stand controls, of which those that anchor something are eight units long. */
    private void words(byte[] bytes) throws Stopped {
        paragraphs.end();
        StringBuilder words = new StringBuilder(bytes.length / 2);
        ByteBuffer units = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (units.remaining() >= 2) {
            char unit = units.getChar();
            if (unit >= ' ') {
                words.append(unit);
                continue;
            }
            switch (unit) {
                case 10 -> words.append('\n');
                case 0, 13 -> {}
                case 24 -> words.append('-');
                case 25, 26, 27, 28, 29, 30, 31 -> words.append(' ');
                default -> {
                    words.append(unit == 9 ? " " : "");
                    units.position(Math.min(units.limit(), units.position() + 14));
                }
            }
        }
        paragraphs.append(words);
        paragraphs.end();
    }
}
