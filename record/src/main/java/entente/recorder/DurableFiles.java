package entente.recorder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes that are on disk, with their directory entries, when the method returns. */
final class DurableFiles {

    /** Ending of a file being written; one left over from a crash is worth nothing. */
    static final String UNFINISHED = ".tmp";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private DurableFiles() {}

    /** Makes or replaces a file in one step: a reader sees the old bytes or the new ones. */
    static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, true);
    }

    /** As {@link #write(Path, byte[])}; without {@code syncFolder} a power cut may still undo the renaming. */
    static void write(Path file, byte[] bytes, boolean syncFolder, FileAttribute<?>... attributes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        if (syncFolder) {
            syncFolder(parentOf(file));
        }
    }

    /** Makes a file that only its owner may read. */
    static void writeSecret(Path file, byte[] bytes) throws IOException {
        write(file, bytes, true, OWNER_ONLY);
    }

    /** Makes a folder and those above it. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = parentOf(folder);
        createFolders(parent);
        Files.createDirectories(folder);
        syncFolder(folder);
        syncFolder(parent);
    }

    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    static Path parentOf(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(file + " has no parent folder");
        }
        return parent;
    }
}
