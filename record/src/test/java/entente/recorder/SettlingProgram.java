package entente.recorder;

import java.io.IOException;
import java.nio.file.Path;

/** A process that makes durable what another one left in a folder and in one below it. */
final class SettlingProgram {
    private SettlingProgram() {}

    /** Argument: the folder of the disk. */
    public static void main(String[] arguments) throws IOException {
        FolderDisk disk = new FolderDisk(Path.of(arguments[0]));
        disk.settle("");
        disk.settle("evidence");
        disk.settle("nothing");
        disk.sync();
    }
}
