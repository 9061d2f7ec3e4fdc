package entente.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The XML parts of an office file in a zip, unpacked within limits that are counted while unpacking. */
final class DocxPackage {
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int END_RECORD_WITHIN = 22 + 65_535;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Limits limits;
    private final Unpacking unpacking;

    private DocxPackage(int packedBytes, Limits limits) {
        this.limits = limits;
        this.unpacking = new Unpacking(packedBytes, limits);
    }

    static DocxPackage open(byte[] bytes, Limits limits) throws Stopped {
        refuseTruncated(bytes);
        DocxPackage unpacked = new DocxPackage(bytes.length, limits);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.unpack(entry, zip);
            }
        } catch (ZipException broken) {
            String message = String.valueOf(broken.getMessage());
            throw message.contains("encrypted")
                    ? new Stopped(Refusal.ENCRYPTED, "the archive is protected by a password")
                    : new Stopped(Refusal.MALFORMED, "the archive is damaged");
        } catch (IOException | IllegalArgumentException broken) {
            throw new Stopped(Refusal.MALFORMED, "the archive is damaged or cut short");
        }
        return unpacked;
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    OfficeParts.Unpacked parts() {
        Set<String> others = new HashSet<>(names);
        others.removeAll(parts.keySet());
        return new OfficeParts.Unpacked(Map.copyOf(parts), Set.copyOf(others));
    }

    /** Whether an entry of this name was there, unpacked or not. */
    boolean has(String name) {
        return names.contains(name);
    }

    private static void refuseTruncated(byte[] bytes) throws Stopped {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - END_RECORD_WITHIN); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return;
            }
        }
        throw new Stopped(Refusal.MALFORMED, "the archive is cut short: its end is missing");
    }

    private void unpack(ZipEntry entry, ZipInputStream zip) throws IOException, Stopped {
        String name = entry.getName();
        if (!names.add(name)) {
            throw new Stopped(Refusal.MALFORMED, "the archive holds two parts of one name");
        }
        if (names.size() > limits.partsMax()) {
            throw new Stopped(Refusal.ARCHIVE_BOMB, "the archive has more than %,d parts".formatted(limits.partsMax()));
        }
        boolean keep = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".hpf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            unpacking.count(read, keep);
            if (keep) {
                out.write(chunk, 0, read);
            }
        }
        if (keep) {
            parts.put(name, out.toByteArray());
        }
    }
}
