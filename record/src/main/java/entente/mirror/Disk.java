package entente.mirror;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A folder of files. What was written may be undone, in any part, by a power cut until {@link #sync} has returned; a
 * failing call means that the disk can no longer be relied on, and whoever called must stop using it.
 *
 * <p>Paths are relative and use slashes.
 */
public interface Disk {
    /** A file's bytes, or empty if there is no such file. */
    Optional<byte[]> read(String path) throws IOException;

    /** {@code length} bytes of a file from {@code offset} on; fewer if it ends before. */
    byte[] read(String path, long offset, int length) throws IOException;

    /** Makes or replaces a file in one step: a reader sees the old bytes or the new ones. */
    void write(String path, byte[] bytes) throws IOException;

    /** Adds bytes to the end of a file, making it if needed; after a power cut any part of them may be there. */
    void append(String path, byte[] bytes) throws IOException;

    /** Cuts a file off. */
    void truncate(String path, long length) throws IOException;

    /** Removes a file, if it is there. */
    void delete(String path) throws IOException;

    /** The paths of all files below a folder, in order; none if there is no such folder. */
    List<String> list(String folder) throws IOException;

    /**
     * Has the next {@link #sync} cover the files of a folder, not those below it, as they are now, whoever wrote them.
     * A process that was killed may have left what a power cut can still undo.
     */
    void settle(String folder) throws IOException;

    /** Returns once everything written through this object before is where a power cut cannot undo it. */
    void sync() throws IOException;
}
