package entente.recorder;

import java.nio.file.Path;

/**
 * Something in a record that does not match.
 *
 * @param log the log's short name, or empty if the finding is of no log
 * @param index the entry's index, or {@link #NO_INDEX}
 * @param file the file, relative to the record
 * @param what an English clause without a full stop
 */
public record Finding(String log, long index, Path file, String what) {

    /** The index of a finding that is of no single entry. */
    public static final long NO_INDEX = -1;

    /** One line for people: log, index, file and what does not match. */
    public String line() {
        String where = log.isEmpty() ? "" : "log " + log + ", ";
        return where + (index == NO_INDEX ? "" : "index " + index + ", ") + file + ": " + what;
    }
}
