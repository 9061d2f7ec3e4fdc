package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.recorder.SyscallTrace.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a settled folder has synced, as the system's calls tell. */
class FolderDiskTest {
    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void theFilesOfASettledFolderAndTheirNamesAreSynced() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Path below = Files.createDirectories(disk.resolve("evidence"));
        Path other = Files.createDirectories(disk.resolve("tile"));
        for (Path file : Set.of(disk.resolve("checkpoint"), below.resolve("jp"), other.resolve("000"))) {
            Files.writeString(file, "left by a process that was killed");
        }
        Map<Long, Path> open = new HashMap<>();
        Set<Path> synced = new TreeSet<>();
        for (Call call : SyscallTrace.of(folder.resolve("trace"), SettlingProgram.class, disk.toString())) {
            switch (call.name()) {
                case "openat" -> open.put(call.result(), call.path(1));
                case "fsync", "fdatasync" -> synced.add(open.getOrDefault(call.number(0), folder));
                default -> {}
            }
        }
        assertEquals(Set.of(disk, disk.resolve("checkpoint"), below, below.resolve("jp")), synced);
    }
}
