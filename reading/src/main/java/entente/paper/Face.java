package entente.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * One typeface of a collection (OpenType 1.9, "TTC Header"), for one paper. It is embedded whole, but for the outlines
 * of the letters that the paper does not use: OpenPDF's own choice of what a letter needs leaves out the local
 * subroutines that are called from global ones, and prints such letters (開) in pieces.
 */
final class Face {
    private static final int GROUPS = 12;

    private final byte[] bytes;
    private final ByteBuffer data;
    private final BaseFont font;
    private final int letters;
    private final Outlines outlines;
    private final BitSet used = new BitSet();

    private Face(Path file, byte[] bytes, int place) throws DocumentException, IOException {
        this.bytes = bytes;
        this.data = ByteBuffer.wrap(bytes);
        this.font = BaseFont.createFont(
                file.getFileName() + "," + place, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        font.setSubset(false);
        int directory = data.getInt(12 + 4 * place);
        this.letters = letters(table(directory, "cmap"));
        this.outlines = new Outlines(bytes, table(directory, "CFF "));
        used.set(0);
    }

    /**
     * A typeface of a file.
     *
     * @param place which of the collection, from 0
     */
    static Face of(Path file, int place) {
        try {
            return new Face(file, Files.readAllBytes(file), place);
        } catch (DocumentException e) {
            throw new IllegalStateException("a typeface that cannot be used: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseFont font() {
        return font;
    }

    private int table(int directory, String tag) {
        for (int i = 0; i < data.getShort(directory + 4); i++) {
            int entry = directory + 12 + 16 * i;
            if (new String(bytes, entry, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return data.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("a typeface without " + tag);
    }

    /** Where the table of code points in groups begins. */
    private int letters(int cmap) {
        for (int i = 0; i < data.getShort(cmap + 2); i++) {
            int table = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (data.getShort(table) == GROUPS) {
                return table;
            }
        }
        throw new IllegalStateException("a typeface without a table of all code points");
    }

    /** Notes that words are printed in it. */
    void print(String words) {
        words.codePoints().forEach(one -> used.set(glyph(one)));
    }

    private int glyph(int codePoint) {
        int low = 0;
        int high = data.getInt(letters + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = letters + 16 + 12 * middle;
            if (codePoint < data.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > data.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return data.getInt(group + 8) + codePoint - data.getInt(group);
            }
        }
        return 0;
    }

    /** Forgets the outlines of all that was not printed; to be called before the paper is closed. */
    void settle() {
        outlines.keep(used);
    }
}
