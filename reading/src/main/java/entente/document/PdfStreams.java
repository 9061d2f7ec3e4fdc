package entente.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks the streams of a PDF into nowhere and counts, because PDFBox would unpack them into memory uncounted. */
final class PdfStreams {
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int DICTIONARY_BYTES = 2_000;

    private PdfStreams() {}

    /** Ends the unpacking of a stream that has grown too large. */
    private static final class Overflow extends IOException {}

    /** What PDFBox unpacks before it can be asked: tables of references and streams of objects. */
    static void refuseBombsBeforeLoading(byte[] bytes, Limits limits) throws Stopped {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        long total = 0;
        int after = 0;
        for (int at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 6)) {
            String dictionary = raw.substring(Math.max(after, at - DICTIONARY_BYTES), at);
            after = at;
            if (dictionary.contains("/ObjStm") || dictionary.contains("/XRef")) {
                int data = at + 6 + (raw.startsWith("\r\n", at + 6) ? 2 : 1);
                total += inflated(bytes, Math.min(data, bytes.length), limits.keptMax());
            }
            if (total > limits.keptMax()) {
                throw bomb(limits.keptMax());
            }
        }
    }

    private static long inflated(byte[] bytes, int from, long max) {
        byte[] chunk = new byte[CHUNK_BYTES];
        long count = 0;
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && count <= max) {
                int read = inflater.inflate(chunk);
                if (read == 0) {
                    return count;
                }
                count += read;
            }
        } catch (DataFormatException other) {
            // Another filter, or damaged: loading will tell.
            return count;
        }
        return count;
    }

    /** Every stream that is no picture, within the limit alone and within four times it together. */
    static void refuseBombs(COSDocument document, Limits limits) throws Stopped {
        long total = 0;
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                    && !COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
                total += unpacked(stream, limits);
            }
            if (total > limits.inflatedMax()) {
                throw bomb(limits.inflatedMax());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new Stopped(Refusal.TOO_SLOW, "reading was called off");
            }
        }
    }

    private static long unpacked(COSStream stream, Limits limits) throws Stopped {
        List<COSName> filters = filters(stream.getFilters());
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int index = 0; index + 1 < filters.size(); index++) {
                ByteArrayOutputStream between = new ByteArrayOutputStream();
                decode(in, new Counting(between, limits.keptMax()), filters, index, stream);
                in = new ByteArrayInputStream(between.toByteArray());
            }
            if (filters.isEmpty()) {
                return 0;
            }
            Counting count = new Counting(OutputStream.nullOutputStream(), limits.keptMax());
            decode(in, count, filters, filters.size() - 1, stream);
            return count.count;
        } catch (Overflow overflow) {
            throw bomb(limits.keptMax());
        } catch (IOException | RuntimeException broken) {
            // A stream that cannot be unpacked holds no bomb; whether it matters, reading will tell.
            return 0;
        }
    }

    private static void decode(InputStream in, OutputStream out, List<COSName> filters, int index, COSStream stream)
            throws IOException {
        FilterFactory.INSTANCE.getFilter(filters.get(index)).decode(in, out, stream, index);
    }

    private static List<COSName> filters(COSBase filters) {
        return switch (filters) {
            case COSName name -> List.of(name);
            case COSArray names ->
                names.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static Stopped bomb(long max) {
        return new Stopped(Refusal.ARCHIVE_BOMB, "the PDF's streams unpack to more than %,d bytes".formatted(max));
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private final long max;
        private long count;

        Counting(OutputStream out, long max) {
            this.out = out;
            this.max = max;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) throws IOException {
            count += length;
            if (count > max) {
                throw new Overflow();
            }
        }
    }
}
