package entente.recorder;

import entente.record.Entry;
import entente.record.Tree;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Checks the bodies that a mirror was given of a log, in whatever order they came, against the log's entries. */
final class ReceivedVerifier {
    private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

    private final String name;
    private final Path file;
    private final Tree tree;
    private final FindingSink sink;
    private final Map<Long, Long> offsets = new TreeMap<>();
    private long beyond;

    ReceivedVerifier(String name, Path log, Tree tree, FindingSink sink) {
        this.name = name;
        this.file = file(log);
        this.tree = tree;
        this.sink = sink;
    }

    /** Where a mirrored log's bodies lie; a log that is written here has no such file. */
    static Path file(Path log) {
        return log.resolve("received").resolve("bodies");
    }

    /** Whether a log's folder is a mirror's. */
    static boolean isMirrored(Path log) {
        return Files.isDirectory(log.resolve("received")) && !Files.exists(log.resolve("journal"));
    }

    void verify(LogBodyVisitor visitor) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (RandomAccessFile frames = new RandomAccessFile(file.toFile(), "r")) {
            long at = 0;
            while (at < frames.length()) {
                long next = frame(frames, at);
                if (next < 0) {
                    sink.find(name, Finding.NO_INDEX, file, "at byte " + at + ": no whole frame");
                    break;
                }
                at = next;
            }
            for (Map.Entry<Long, Long> each : offsets.entrySet()) {
                visitor.body(name, each.getKey(), body(frames, each.getValue()));
            }
        }
    }

    /** Bodies that match their entries. */
    long bodies() {
        return offsets.size();
    }

    /** Bodies of entries that the checkpoint does not cover. */
    long beyond() {
        return beyond;
    }

    private long frame(RandomAccessFile frames, long at) throws IOException {
        try {
            frames.seek(at);
            long index = frames.readLong();
            int length = frames.readInt();
            if (index < 0 || length < 0 || length > Recorder.BODY_BYTES_MAX) {
                return -1;
            }
            byte[] body = new byte[length];
            frames.readFully(body);
            if (index >= tree.size()) {
                beyond++;
            } else if (tree.leaf(index).equals(Entry.of(body).leafHash())) {
                offsets.put(index, at);
            } else {
                sink.find(name, index, file, "the body does not match its entry");
            }
            return at + HEADER_BYTES + length;
        } catch (EOFException cutOff) {
            return -1;
        }
    }

    private static byte[] body(RandomAccessFile frames, long at) throws IOException {
        frames.seek(at + Long.BYTES);
        byte[] body = new byte[frames.readInt()];
        frames.readFully(body);
        return body;
    }
}
