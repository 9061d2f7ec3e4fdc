package entente.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk does with nothing on top of it. */
final class DiskLoop {
    private DiskLoop() {}

    private static final int ROOM_BYTES = 1024 * 1024;

    /**
     * Writes of so many bytes, each followed by fdatasync: how many a second.
     *
     * @param prepared whether room is made before, a mebibyte of zeros at once, so that no sync has a length to keep
     */
    static double syncs(Path file, int bytes, boolean prepared, double seconds) throws IOException {
        ByteBuffer written = ByteBuffer.allocateDirect(bytes);
        ByteBuffer zeros = ByteBuffer.allocateDirect(ROOM_BYTES);
        long count = 0;
        long room = 0;
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (System.nanoTime() < end) {
                while (prepared && channel.position() + written.capacity() > room) {
                    room += channel.write(zeros.rewind(), room);
                }
                channel.write(written.rewind());
                channel.force(false);
                count++;
            }
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
