package entente.recorder;

import entente.record.Entry;
import entente.record.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Checks every frame of a log's journal against the log's entries and passes the matching bodies on. */
final class JournalVerifier {

    private final String name;
    private final Path folder;
    private final Tree tree;
    private final long size;
    private final FindingSink sink;
    private long next;
    private long bodies;
    private long mismatches;
    private long unsigned;

    JournalVerifier(String name, Path log, Tree tree, long size, FindingSink sink) {
        this.name = name;
        this.folder = log.resolve("journal");
        this.tree = tree;
        this.size = size;
        this.sink = sink;
    }

    void verify(LogBodyVisitor visitor) throws IOException {
        for (JournalSegment segment : JournalSegment.list(folder)) {
            if (segment.firstIndex() < next) {
                sink.find(name, Finding.NO_INDEX, segment.file(), "begins before the file before it ends");
            }
            boolean[] first = {true};
            JournalSegment.End end = segment.scan((_, index, body) -> {
                if (index < next || (first[0] && index < segment.firstIndex())) {
                    return Optional.of("the frame says index " + index + ", which is not its place");
                }
                first[0] = false;
                next = index + 1;
                frame(segment, index, body, visitor);
                return Optional.empty();
            });
            if (!end.isSound()) {
                sink.find(name, next, segment.file(), "at byte " + end.offset() + ": " + end.problem());
            }
        }
    }

    /** Bodies that match their entries. */
    long bodies() {
        return bodies;
    }

    /** Entries for which the journal has no frame. */
    long notGiven() {
        return size - bodies - mismatches;
    }

    /** Whole frames beyond the checkpoint. */
    long unsigned() {
        return unsigned;
    }

    private void frame(JournalSegment segment, long index, byte[] body, LogBodyVisitor visitor) throws IOException {
        if (index >= size) {
            unsigned++;
        } else if (index < tree.size() && Entry.of(body).leafHash().equals(tree.leaf(index))) {
            bodies++;
            visitor.body(name, index, body);
        } else {
            mismatches++;
            sink.find(name, index, segment.file(), "the body does not match its entry");
        }
    }
}
