package entente.recorder;

import java.io.IOException;
import java.nio.file.Path;

/** Files of a record contradict each other; nothing was changed and a person must decide. */
public final class DamagedRecordException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Path file;

    /** Names the file and, as an English clause, what is wrong with it. */
    public DamagedRecordException(Path file, String what) {
        super(file + ": " + what);
        this.file = file;
    }

    /** The file in which the contradiction shows. */
    public Path file() {
        return file;
    }
}
