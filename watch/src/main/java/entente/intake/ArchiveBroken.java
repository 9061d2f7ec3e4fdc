package entente.intake;

import java.sql.SQLException;

/** The archive's file cannot be read or written: a broken or full disk, or a file that is no archive. */
public final class ArchiveBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveBroken(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
