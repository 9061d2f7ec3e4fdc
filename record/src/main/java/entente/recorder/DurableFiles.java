package entente.recorder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes that, unless they say otherwise, are on disk with their directory entries when the method returns. */
public final class DurableFiles {

    /** Ending of a file being written; one left over from a crash is worth nothing. */
    static final String UNFINISHED = ".tmp";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<StandardOpenOption> OVERWRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private DurableFiles() {}

    /** Makes or replaces a file in one step: a reader sees the old bytes or the new ones. */
    public static void write(Path file, byte[] bytes) throws IOException {
        replace(file, bytes);
        syncFolder(parentOf(file));
    }

    /**
     * As {@link #write}, but a power cut may still undo it or leave the file empty: for what can be made again.
     * Thousands are written so, one after the other, so nothing is looked for before: the folder is made if it turns
     * out to be missing.
     */
    static void writeUnsynced(Path file, byte[] bytes) throws IOException {
        Path unfinished = unfinished(file);
        try (FileChannel channel = openUnfinished(unfinished)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileChannel openUnfinished(Path unfinished) throws IOException {
        try {
            return FileChannel.open(unfinished, OVERWRITE);
        } catch (NoSuchFileException _) {
            Files.createDirectories(parentOf(unfinished));
            return FileChannel.open(unfinished, OVERWRITE);
        }
    }

    /** Makes a file that only its owner may read. */
    public static void writeSecret(Path file, byte[] bytes) throws IOException {
        replace(file, bytes, OWNER_ONLY);
        syncFolder(parentOf(file));
    }

    private static void replace(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Path unfinished = unfinished(file);
        Files.deleteIfExists(unfinished);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(unfinished, options, attributes)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Makes a folder and those above it. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = parentOf(folder);
        createFolders(parent);
        Files.createDirectories(folder);
        syncFolder(folder);
        syncFolder(parent);
    }

    /** Makes what was created, renamed or deleted in a folder durable. */
    public static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Writes at a place, without moving the channel. */
    static void writeFully(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        for (long next = at; buffer.hasRemaining(); ) {
            next += channel.write(buffer, next);
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
