package entente.recorder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps every other process, and every other part of this one, from writing in a folder: its file {@code lock}. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of an existing folder.
     *
     * @throws IOException if somebody else holds it, or the disk fails
     */
    public static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // The same process has it: the same answer as for another process.
        }
        channel.close();
        throw new IOException(folder + " is open in another recorder");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
