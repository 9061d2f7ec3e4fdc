package entente.recorder;

import entente.mirror.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A real folder as a {@link Disk}. Safe for several threads. */
public final class FolderDisk implements Disk {
    private final Path folder;
    private final Set<Path> unsynced = new LinkedHashSet<>();
    private final Set<Path> changedFolders = new LinkedHashSet<>();

    /** Names the folder; it is made when the first file is. */
    public FolderDisk(Path folder) {
        this.folder = folder;
    }

    /** Removes what an earlier life left half written. */
    public FolderDisk cleaned() throws IOException {
        for (String path : list("")) {
            if (path.endsWith(DurableFiles.UNFINISHED)) {
                Files.delete(folder.resolve(path));
            }
        }
        return this;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(String path, long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(path), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(channel.size() - offset, 0, length));
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                // Reads until the buffer is full or the file ends.
            }
            return java.util.Arrays.copyOf(bytes.array(), bytes.position());
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }

    @Override
    public synchronized void write(String path, byte[] bytes) throws IOException {
        Path file = prepared(path);
        DurableFiles.write(file, bytes);
    }

    @Override
    public synchronized void append(String path, byte[] bytes) throws IOException {
        Path file = prepared(path);
        if (!Files.exists(file)) {
            changedFolders.add(DurableFiles.parentOf(file));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            DurableFiles.writeFully(channel, ByteBuffer.wrap(bytes));
        }
        unsynced.add(file);
    }

    @Override
    public synchronized void truncate(String path, long length) throws IOException {
        Path file = folder.resolve(path);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        unsynced.add(file);
    }

    @Override
    public synchronized void delete(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.deleteIfExists(file);
        unsynced.remove(file);
    }

    @Override
    public List<String> list(String below) throws IOException {
        Path start = folder.resolve(below);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public synchronized void settle(String below) throws IOException {
        Path start = folder.resolve(below);
        if (Files.isDirectory(start)) {
            try (Stream<Path> found = Files.list(start)) {
                found.filter(Files::isRegularFile).forEach(unsynced::add);
            }
            changedFolders.add(start);
        }
    }

    @Override
    public synchronized void sync() throws IOException {
        for (Path file : unsynced) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        unsynced.clear();
        for (Path changed : changedFolders) {
            DurableFiles.syncFolder(changed);
        }
        changedFolders.clear();
    }

    private Path prepared(String path) throws IOException {
        Path file = folder.resolve(path);
        DurableFiles.createFolders(DurableFiles.parentOf(file));
        return file;
    }
}
