package entente.mirror;

import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.recorder.FolderDisk;
import entente.recorder.LogKey;
import entente.recorder.Recorder;
import entente.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A process that opens one of the folders of a server, shows what it found there, and does nothing else. */
final class OpeningProgram {
    static final String ORIGIN = "example.org/partnership/jp";
    static final NoteSigner LOG = NoteSigner.generate(ORIGIN, KeyKind.ED25519, new Random(1));
    static final NoteSigner WITNESS =
            NoteSigner.generate("example.net/witness", KeyKind.ED25519_COSIGNATURE, new Random(2));

    private OpeningProgram() {}

    /** Arguments: what is opened, and its folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Object opened = switch (arguments[0]) {
            case "log" -> log(folder);
            case "ledger" -> Ledger.load(new Roster(List.of()), new FolderDisk(folder));
            case "witness" -> Witness.open(folder, List.of(WITNESS));
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        System.out.println(opened);
        // Closing may sync on its own account.
        Runtime.getRuntime().halt(0);
    }

    static Recorder log(Path folder) throws IOException {
        return Recorder.open(folder, new LogKey(List.of(LOG)));
    }
}
