package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One journal file, named by the index of its first frame in 12 digits. */
record JournalSegment(Path file, long firstIndex) {

    static final String ENDING = ".journal";

    private static final int WINDOW_BYTES = 4 * (Recorder.BODY_BYTES_MAX + JournalFrame.OVERHEAD_BYTES);

    private static final int PARTS = 15;

    private static final int ZEROS_AT_ONCE = 64 * 1024;
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(ZEROS_AT_ONCE).asReadOnlyBuffer();

    /** Sees each whole frame in order. */
    @FunctionalInterface
    interface FrameVisitor {

        /** Returns why the frame is refused although its bytes are whole, or empty to go on. */
        Optional<String> frame(long offset, long index, byte[] body) throws IOException;
    }

    /** Sees each whole frame in order, its body hashed already. */
    @FunctionalInterface
    interface HashedVisitor {

        /** Returns why the frame is refused although its bytes are whole, or empty to go on. */
        Optional<String> frame(long offset, long index, Hash hash, Supplier<byte[]> body) throws IOException;
    }

    /** Where a scan ended: {@code problem} is empty at the end of a sound file. */
    record End(long offset, String problem) {
        boolean isSound() {
            return problem.isEmpty();
        }
    }

    static String fileName(long firstIndex) {
        return String.format(Locale.ROOT, "%012d%s", firstIndex, ENDING);
    }

    /** The segments of a folder in order; other files are not among them. */
    static List<JournalSegment> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<JournalSegment> segments = new ArrayList<>();
            files.forEach(file -> parse(file).ifPresent(segments::add));
            segments.sort(Comparator.comparingLong(JournalSegment::firstIndex));
            return segments;
        }
    }

    static Optional<JournalSegment> parse(Path file) {
        String name = file.getFileName().toString();
        return name.matches("[0-9]{12}\\" + ENDING) && Files.isRegularFile(file)
                ? Optional.of(new JournalSegment(file, Long.parseLong(name.substring(0, 12))))
                : Optional.empty();
    }

    /** Cuts this file off where its whole frames end, durably, unless the index reached there is below a limit. */
    void cut(long least) throws IOException {
        long[] next = {firstIndex};
        End end = scan((_, _, _) -> {
            next[0]++;
            return Optional.empty();
        });
        if (next[0] >= least) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end.offset());
                channel.force(true);
            }
        }
    }

    /**
     * Reads frames from the start until the visitor refuses one or something is no frame. Zeros to the end of the file
     * are room that its writer had prepared: the frames end before them.
     */
    End scan(FrameVisitor visitor) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(Math.clamp(Files.size(file), 1, WINDOW_BYTES));
        window.flip();
        long offset = 0;
        try (FileChannel input = FileChannel.open(file, StandardOpenOption.READ)) {
            while (true) {
                JournalFrame.Reading reading = JournalFrame.read(window);
                if (reading instanceof JournalFrame.CutOff && refill(window, input)) {
                    continue;
                }
                switch (reading) {
                    case JournalFrame.Good good -> {
                        Optional<String> refusal = visitor.frame(offset, good.index(), good.body());
                        if (refusal.isPresent()) {
                            return new End(offset, refusal.get());
                        }
                        offset += good.size();
                        window.position(window.position() + good.size());
                    }
                    case JournalFrame.CutOff _ -> {
                        return end(input, offset, window.hasRemaining() ? "the frame is cut off" : "");
                    }
                    case JournalFrame.Bad(String reason) -> {
                        return end(input, offset, reason);
                    }
                }
            }
        }
    }

    /** As {@link #scan}, with checksums and hashes made on all processors while the next piece is read. */
    End scanHashed(HashedVisitor visitor) throws IOException {
        long bytes = Files.size(file);
        FramePiece piece = new FramePiece(bytes);
        FramePiece next = new FramePiece(bytes);
        try (FileChannel input = FileChannel.open(file, StandardOpenOption.READ)) {
            next.fill(input, piece);
            do {
                FramePiece done = piece;
                piece = next;
                next = done;
                hashAndFill(piece, next, input);
                for (int frame = 0; frame < piece.count(); frame++) {
                    Hash hash = piece.hash(frame);
                    if (hash == null) {
                        return end(input, piece.offset(frame), piece.problem(frame));
                    }
                    FramePiece here = piece;
                    int at = frame;
                    Optional<String> refusal =
                            visitor.frame(piece.offset(frame), piece.index(frame), hash, () -> here.body(at));
                    if (refusal.isPresent()) {
                        return new End(piece.offset(frame), refusal.get());
                    }
                }
            } while (!piece.isLast());
            return end(input, piece.offset(piece.count()), piece.problem(piece.count()));
        }
    }

    private static void hashAndFill(FramePiece piece, FramePiece next, FileChannel input) throws IOException {
        try {
            IntStream.rangeClosed(0, PARTS).parallel().forEach(part -> {
                if (part < PARTS) {
                    piece.hash(part, PARTS);
                } else if (!piece.isLast()) {
                    fill(next, piece, input);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void fill(FramePiece next, FramePiece before, FileChannel input) {
        try {
            next.fill(input, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a whole frame that passes the test, with an index of at least {@code from}, begins anywhere after the
     * offset.
     */
    boolean hasFrameAfter(long offset, long from, Predicate<JournalFrame.Good> test) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        for (int at = (int) offset + 1; at + JournalFrame.OVERHEAD_BYTES <= bytes.limit(); at++) {
            if (bytes.getLong(at) >= from
                    && JournalFrame.read(bytes.duplicate().position(at)) instanceof JournalFrame.Good good
                    && test.test(good)) {
                return true;
            }
        }
        return false;
    }

    private static End end(FileChannel input, long offset, String problem) throws IOException {
        return new End(offset, problem.isEmpty() || isZeroFrom(input, offset) ? "" : problem);
    }

    private static boolean isZeroFrom(FileChannel input, long offset) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(ZEROS_AT_ONCE);
        long at = offset;
        for (int read = input.read(part, at); read >= 0; read = input.read(part.clear(), at)) {
            if (!part.flip().equals(ZEROS.slice(0, read))) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private static boolean refill(ByteBuffer window, FileChannel input) throws IOException {
        window.compact();
        int read = window.hasRemaining() ? input.read(window) : 0;
        window.flip();
        return read > 0;
    }
}
