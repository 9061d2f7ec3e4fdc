package entente.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A record that was prepared elsewhere on the same disk. */
public final class PreparedRecord {
    private PreparedRecord() {}

    /**
     * Moves it into a data folder, keys first: a crash in between leaves no record, and the next start prepares one
     * anew.
     *
     * @throws DeskFailure if there is a record already, or the disk fails
     */
    public static void install(Path prepared, Path data) {
        if (Desk.begun(data)) {
            throw new DeskFailure("there is a record in " + data + " already");
        }
        try {
            Files.createDirectories(data);
            Path keys = data.resolve("keys");
            if (Files.exists(keys)) {
                Files.move(
                        keys,
                        data.resolve("keys-of-no-record-"
                                + Files.getLastModifiedTime(keys).toMillis()));
            }
            Files.move(prepared.resolve("keys"), keys, StandardCopyOption.ATOMIC_MOVE);
            Files.move(prepared.resolve("record"), data.resolve("record"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DeskFailure("the record cannot be put into " + data + ": " + e.getMessage(), e);
        }
    }
}
