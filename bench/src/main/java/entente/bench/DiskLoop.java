package entente.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk does with nothing on top of it. */
final class DiskLoop {
    private DiskLoop() {}

    /** Writes of {@code batch * bytes} bytes, each followed by fdatasync: how many a second. */
    static double syncs(Path file, int batch, int bytes, int seconds) throws IOException {
        ByteBuffer written = ByteBuffer.allocate(batch * bytes);
        long count = 0;
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (System.nanoTime() < end) {
                channel.write(written.rewind());
                channel.force(false);
                count++;
            }
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
