package entente.recorder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** What a disk holds once it is clear which changes it kept. */
final class CrashState {
    private final Path root;
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private final TreeMap<Path, Integer> names = new TreeMap<>();
    private static final int FOLDER = -1;

    CrashState(Path root) {
        this.root = root;
    }

    void apply(CrashDisk.Change change) {
        switch (change) {
            case CrashDisk.Change.Bytes bytes -> write(bytes, _ -> true);
            case CrashDisk.Change.Sectors(CrashDisk.Change.Bytes bytes, BitSet kept) -> write(bytes, kept::get);
            case CrashDisk.Change.Length(int inode, long length) ->
                contents.put(inode, Arrays.copyOf(contents.getOrDefault(inode, new byte[0]), (int) length));
            case CrashDisk.Change.Named(Path name, int inode, Path before) -> {
                if (before != null && Integer.valueOf(inode).equals(names.get(before))) {
                    names.remove(before);
                }
                names.put(name, inode);
            }
            case CrashDisk.Change.Removed(Path name) -> names.remove(name);
            case CrashDisk.Change.Folder(Path name) -> names.put(name, FOLDER);
        }
    }

    private void write(CrashDisk.Change.Bytes change, IntPredicate kept) {
        int offset = (int) change.offset();
        byte[] bytes = change.bytes();
        byte[] before = contents.getOrDefault(change.inode(), new byte[0]);
        byte[] after = Arrays.copyOf(before, Math.max(before.length, offset + bytes.length));
        for (int at = offset; at < offset + bytes.length; at++) {
            if (kept.test(at / CrashDisk.SECTOR_BYTES - offset / CrashDisk.SECTOR_BYTES)) {
                after[at] = bytes[at - offset];
            }
        }
        contents.put(change.inode(), after);
    }

    /** What can be reached from the root. */
    SortedMap<String, byte[]> files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        names.forEach((name, inode) -> {
            if (isReached(name)) {
                String below = root.relativize(name).toString();
                files.put(inode == FOLDER ? below + "/" : below, contents.getOrDefault(inode, new byte[0]));
            }
        });
        return files;
    }

    private boolean isReached(Path name) {
        for (Path folder = name.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (!Integer.valueOf(FOLDER).equals(names.get(folder))) {
                return false;
            }
        }
        return true;
    }
}
