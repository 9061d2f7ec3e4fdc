package entente.recorder;

import entente.recorder.SyscallTrace.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk of which a crash keeps what POSIX promises and nothing more: what a sync of a file or folder that followed
 * has covered. Of everything else any part may be there, whatever was done first. Names belong to their folder: a
 * file whose content was synced may have no name yet. After "All File Systems Are Not Created Equal" (Pillai and
 * others, OSDI 2014), without the orders that single file systems add.
 */
final class CrashDisk {
    static final int SECTOR_BYTES = 512;

    /** One change: of a file's bytes, of its length, or of a folder's names. */
    sealed interface Change {
        @SuppressWarnings("ArrayRecordComponent")
        record Bytes(int inode, long offset, byte[] bytes) implements Change {}

        /** Bytes of which only some sectors arrived: elsewhere stands what stood there before, or zeros. */
        record Sectors(Bytes whole, BitSet kept) implements Change {}

        record Length(int inode, long length) implements Change {}

        /** A name for a file; the one it had before ends, if there is one. */
        record Named(Path name, int inode, @Nullable Path before) implements Change {}

        record Removed(Path name) implements Change {}

        record Folder(Path name) implements Change {}
    }

    private static final class Step {
        final Change change;
        final int ended;
        boolean durable;

        Step(Change change, int ended) {
            this.change = change;
            this.ended = ended;
        }
    }

    private record Open(int inode, @Nullable Path folder) {}

    private final Path root;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Path, Integer> names = new HashMap<>();
    private final Map<Long, Open> open = new HashMap<>();
    private final Map<Long, Long> positions = new HashMap<>();
    private int inodes;

    /** Begins with what lies under the root now, all of it durable. */
    CrashDisk(Path root) throws IOException {
        this.root = root;
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !path.equals(root)).forEach(this::load);
        }
        steps.forEach(step -> step.durable = true);
    }

    private void load(Path path) {
        try {
            if (Files.isDirectory(path)) {
                add(new Change.Folder(path), 0);
            } else {
                add(new Change.Named(path, create(path), null), 0);
                add(new Change.Bytes(inodes - 1, 0, Files.readAllBytes(path)), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes bytes that a process which is gone wrote to a file, and no sync has covered. */
    void left(Path file, long at, byte[] bytes) {
        Integer inode = names.get(file);
        if (inode == null) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        add(new Change.Bytes(inode, at, bytes), 0);
    }

    private int create(Path path) {
        names.put(path, inodes);
        return inodes++;
    }

    private void add(Change change, int ended) {
        steps.add(new Step(change, ended));
    }

    /** Takes a call; whether anything under the root was changed or made durable by it. */
    boolean take(Call call) {
        int before = steps.size();
        switch (call.name()) {
            case "openat" -> open(call);
            case "lseek" -> positions.put(call.number(0), call.result());
            case "write" -> {
                long at = positions.merge(call.number(0), call.result(), Long::sum) - call.result();
                write(call, at);
            }
            case "pwrite64" -> write(call, call.number(3));
            case "ftruncate" -> {
                Open file = open.get(call.number(0));
                if (file != null) {
                    add(new Change.Length(file.inode(), call.number(1)), call.ended());
                }
            }
            case "rename" -> {
                Integer inode = names.remove(call.path(0));
                if (inode != null) {
                    names.put(call.path(1), inode);
                    add(new Change.Named(call.path(1), inode, call.path(0)), call.ended());
                }
            }
            case "unlink", "rmdir" -> {
                if (isInside(call.path(0))) {
                    names.remove(call.path(0));
                    add(new Change.Removed(call.path(0)), call.ended());
                }
            }
            case "mkdir" -> {
                if (isInside(call.path(0))) {
                    add(new Change.Folder(call.path(0)), call.ended());
                }
            }
            default -> {
                return sync(call);
            }
        }
        return steps.size() > before;
    }

    private boolean isInside(Path path) {
        return path.startsWith(root) && !path.equals(root);
    }

    private void open(Call call) {
        Path path = call.path(1);
        positions.put(call.result(), 0L);
        open.remove(call.result());
        if (!path.startsWith(root)) {
            return;
        }
        Integer inode = names.get(path);
        if (inode == null && call.arguments().get(2).contains("O_CREAT")) {
            inode = create(path);
            add(new Change.Named(path, inode, null), call.ended());
        }
        open.put(call.result(), inode == null ? new Open(-1, path) : new Open(inode, null));
    }

    private void write(Call call, long at) {
        Open file = open.get(call.number(0));
        if (file != null) {
            byte[] bytes = Arrays.copyOf(call.bytes(1), (int) call.result());
            add(new Change.Bytes(file.inode(), at, bytes), call.ended());
        }
    }

    private boolean sync(Call call) {
        Open synced = open.get(call.number(0));
        if (synced == null) {
            return false;
        }
        // What had not ended when the sync began may have come too late for it.
        steps.stream()
                .filter(step -> step.ended <= call.begun() && covers(synced, step.change))
                .forEach(step -> step.durable = true);
        return true;
    }

    private static boolean covers(Open synced, Change change) {
        return switch (change) {
            case Change.Bytes bytes -> bytes.inode() == synced.inode();
            case Change.Sectors torn -> covers(synced, torn.whole());
            case Change.Length length -> length.inode() == synced.inode();
            case Change.Named named -> named.name().getParent().equals(synced.folder());
            case Change.Removed removed -> removed.name().getParent().equals(synced.folder());
            case Change.Folder folder -> folder.name().getParent().equals(synced.folder());
        };
    }

    /** What no sync has covered, in order. */
    List<Change> pending() {
        return steps.stream()
                .filter(step -> !step.durable)
                .map(step -> step.change)
                .toList();
    }

    /** How much of a pending change a crash leaves: all, none, or some of its sectors. */
    @FunctionalInterface
    interface Fate {
        /** The change as it is left, or null. */
        @Nullable
        Change of(int pending, Change change);
    }

    /** The files that are left, by their names below the root; a folder ends with a slash and has no bytes. */
    SortedMap<String, byte[]> after(Fate fate) {
        CrashState state = new CrashState(root);
        int pending = 0;
        for (Step step : steps) {
            Change left = step.durable ? step.change : fate.of(pending++, step.change);
            if (left != null) {
                state.apply(left);
            }
        }
        return state.files();
    }
}
