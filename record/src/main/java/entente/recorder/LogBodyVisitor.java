package entente.recorder;

import java.io.IOException;

/** Sees the bodies of a record, log by log in the order of their names, each log in the order of its indexes. */
@FunctionalInterface
public interface LogBodyVisitor {

    /** One body that matches its entry under the log's checkpoint; the array is the visitor's to keep. */
    void body(String logName, long index, byte[] body) throws IOException;
}
