package entente.desk;

import entente.imprint.Bytes;
import entente.member.MemberId;
import entente.partnership.Imprint;
import entente.record.Hash;
import entente.recorder.DurableFiles;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An imprint with what it was made of and by whom. First the imprint's bytes; then lines of text: the format, the
 * program, how many entries and where the imprint's end begins, and for each log how many acts of it and the root over
 * them; then the length of these lines in four bytes, big-endian, and an HMAC-SHA-256 of all before it.
 */
public final class FoldFile {
    private static final String FORMAT = "entente fold 1";
    private static final int MAC_BYTES = 32;
    /** A million entries take a ninth of a gibibyte. */
    private static final long FILE_BYTES_MAX = 8L << 30;

    private static final int WINDOW_BYTES = 1 << 20;

    private FoldFile() {}

    /** How much of a log. */
    public record Head(long size, Hash root) {}

    /** What was read, and is what was written. */
    public record Read(MemorySegment memory, String program, int size, long end, SortedMap<MemberId, Head> logs)
            implements Bytes {
        @Override
        public ByteBuffer at(long place, int length) {
            return memory.asSlice(place, length).asByteBuffer();
        }
    }

    public static void write(Path file, Imprint imprint, SortedMap<MemberId, Head> logs, String program, byte[] key)
            throws IOException {
        DurableFiles.createFolders(java.util.Objects.requireNonNull(file.getParent()));
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel =
                FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Mac mac = mac(key);
            OutputStream out = new BufferedOutputStream(new Sealed(channel, mac), WINDOW_BYTES);
            long end = imprint.write(out);
            byte[] lines = lines(program, imprint.size(), end, logs).getBytes(StandardCharsets.UTF_8);
            DataOutputStream last = new DataOutputStream(out);
            last.write(lines);
            last.writeInt(lines.length);
            last.flush();
            channel.write(ByteBuffer.wrap(mac.doFinal()));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lines(String program, int size, long end, SortedMap<MemberId, Head> logs) {
        StringBuilder lines = new StringBuilder(FORMAT)
                .append('\n')
                .append(program)
                .append('\n')
                .append(size)
                .append(' ')
                .append(end)
                .append('\n');
        logs.forEach((log, head) -> lines.append(log.value())
                .append(' ')
                .append(head.size())
                .append(' ')
                .append(head.root().hex())
                .append('\n'));
        return lines.toString();
    }

    /** What the file holds; empty if it is damaged, too long, or another server's. */
    public static Optional<Read> read(Path file, byte[] key) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length < MAC_BYTES + Integer.BYTES || length > FILE_BYTES_MAX) {
                return Optional.empty();
            }
            MemorySegment all = Arena.ofAuto().allocate(length);
            Mac mac = mac(key);
            for (long at = 0; at < length; at += WINDOW_BYTES) {
                ByteBuffer window =
                        all.asSlice(at, Math.min(WINDOW_BYTES, length - at)).asByteBuffer();
                while (window.hasRemaining() && channel.read(window) >= 0) {
                    // A read may give less than there is room for.
                }
                long signed = Math.min(window.position(), Math.max(0, length - MAC_BYTES - at));
                mac.update(window.flip().limit((int) signed));
            }
            byte[] seal = all.asSlice(length - MAC_BYTES).toArray(ValueLayout.JAVA_BYTE);
            return MessageDigest.isEqual(seal, mac.doFinal())
                    ? Optional.of(parsed(all, length - MAC_BYTES - Integer.BYTES))
                    : Optional.empty();
        }
    }

    private static Read parsed(MemorySegment all, long linesEnd) {
        int length = all.asSlice(linesEnd, Integer.BYTES).asByteBuffer().getInt();
        byte[] text = all.asSlice(linesEnd - length, length).toArray(ValueLayout.JAVA_BYTE);
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(FORMAT)) {
            return new Read(all, "", 0, 0, new TreeMap<>());
        }
        String[] place = lines[2].split(" ", -1);
        SortedMap<MemberId, Head> logs = new TreeMap<>();
        Arrays.stream(lines).skip(3).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] log = line.split(" ", -1);
            logs.put(
                    new MemberId(log[0]),
                    new Head(Long.parseLong(log[1]), Hash.parseHex(log[2]).orElseThrow()));
        });
        return new Read(all, lines[1], Integer.parseInt(place[0]), Long.parseLong(place[1]), logs);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** Writes through to a file and into a seal. */
    private static final class Sealed extends OutputStream {
        private final FileChannel channel;
        private final Mac mac;

        Sealed(FileChannel channel, Mac mac) {
            this.channel = channel;
            this.mac = mac;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            mac.update(bytes, from, length);
            ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
