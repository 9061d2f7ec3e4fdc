package entente.simulation;

import entente.mirror.Disk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disk that forgets, in parts and in any order, what was not forced when the power goes. What a killed process left
 * is forced by a later one only if that writes to the file or settles its folder.
 */
final class SimDisk implements Disk {
    private final Runnable step;
    private final Fault fault;
    private final List<Change> pending = new ArrayList<>();
    private final Set<String> inherited = new TreeSet<>();
    private Map<String, byte[]> durable = new TreeMap<>();
    private Map<String, byte[]> now = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Change(String path, byte[] before, byte[] after, boolean appended) {}

    /**
     * @param step called before every operation; may end the server's life
     * @param fault planted: of some, sync forces nothing but a log's checkpoint, or settling settles nothing
     */
    SimDisk(Runnable step, Fault fault) {
        this.step = step;
        this.fault = fault;
    }

    private SimDisk(Runnable step, Fault fault, Map<String, byte[]> files) {
        this(step, fault);
        durable = new TreeMap<>(files);
        now = new TreeMap<>(files);
    }

    SimDisk copy() {
        return new SimDisk(step, fault, durable);
    }

    @Override
    public Optional<byte[]> read(String path) {
        step.run();
        return Optional.ofNullable(now.get(path)).map(byte[]::clone);
    }

    @Override
    public byte[] read(String path, long offset, int length) {
        step.run();
        byte[] file = now.getOrDefault(path, new byte[0]);
        int from = (int) Math.min(offset, file.length);
        return Arrays.copyOfRange(file, from, (int) Math.min(file.length, offset + length));
    }

    @Override
    public void write(String path, byte[] bytes) {
        step.run();
        inherited.remove(path);
        pending.add(new Change(path, now.get(path), bytes.clone(), false));
        now.put(path, bytes.clone());
    }

    @Override
    public void append(String path, byte[] bytes) {
        step.run();
        inherited.remove(path);
        byte[] before = now.getOrDefault(path, new byte[0]);
        byte[] after = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, after, before.length, bytes.length);
        pending.add(new Change(path, before, after, true));
        now.put(path, after);
    }

    @Override
    public void truncate(String path, long length) {
        step.run();
        inherited.remove(path);
        byte[] before = now.getOrDefault(path, new byte[0]);
        byte[] after = Arrays.copyOf(before, (int) length);
        pending.add(new Change(path, before, after, false));
        now.put(path, after);
    }

    @Override
    public void delete(String path) {
        step.run();
        inherited.remove(path);
        pending.add(new Change(path, now.get(path), null, false));
        now.remove(path);
    }

    @Override
    public List<String> list(String folder) {
        step.run();
        return now.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    @Override
    public void sync() {
        step.run();
        if (fault == Fault.COSIGN_BEFORE_FORCING) {
            byte[] checkpoint = now.get("checkpoint");
            if (checkpoint != null) {
                durable.put("checkpoint", checkpoint);
            }
            return;
        }
        Map<String, byte[]> forced = new TreeMap<>(now);
        for (String path : inherited) {
            forced.remove(path);
            if (durable.containsKey(path)) {
                forced.put(path, durable.get(path));
            }
        }
        durable = forced;
        pending.removeIf(change -> !inherited.contains(change.path()));
    }

    @Override
    public void settle(String folder) {
        step.run();
        if (fault == Fault.SHOW_BEFORE_SETTLING) {
            return;
        }
        inherited.removeIf(
                path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))).equals(folder));
    }

    /** The process is gone, and the power is not. */
    void orphan() {
        pending.forEach(change -> inherited.add(change.path()));
    }

    /** The power goes: of what was not forced, any part may have reached the disk. */
    void lose(Random random) {
        Map<String, byte[]> left = new TreeMap<>(durable);
        for (Change change : pending) {
            if (random.nextBoolean()) {
                continue;
            }
            if (change.after() == null) {
                left.remove(change.path());
            } else if (change.appended()) {
                left.put(change.path(), torn(left.getOrDefault(change.path(), new byte[0]), change, random));
            } else {
                left.put(change.path(), change.after());
            }
        }
        pending.clear();
        inherited.clear();
        durable = left;
        now = new TreeMap<>(left);
    }

    // The file may have grown without all of its new bytes: what is missing reads as zeros.
    private static byte[] torn(byte[] there, Change change, Random random) {
        byte[] torn = Arrays.copyOf(there, Math.max(there.length, change.after().length));
        int from = change.before().length;
        int until = from + random.nextInt(change.after().length - from + 1);
        System.arraycopy(change.after(), from, torn, from, until - from);
        return random.nextBoolean() ? torn : Arrays.copyOf(torn, Math.max(there.length, until));
    }
}
