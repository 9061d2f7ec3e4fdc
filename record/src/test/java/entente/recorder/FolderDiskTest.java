package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        List<Path> synced = SyscallTrace.synced(folder.resolve("trace"), SettlingProgram.class, disk.toString());
        assertEquals(Set.of(disk, disk.resolve("checkpoint"), below, below.resolve("jp")), Set.copyOf(synced));
    }
}
