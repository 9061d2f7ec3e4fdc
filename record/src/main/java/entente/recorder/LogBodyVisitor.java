package entente.recorder;

import java.io.IOException;

/** Sees the bodies of a record, log by log in the order of their names, each log in the order of its indexes. */
@FunctionalInterface
public interface LogBodyVisitor {

    /** Looks at none; then bodies are not even copied. */
    LogBodyVisitor NONE = new LogBodyVisitor() {
        @Override
        public void body(String logName, long index, byte[] body) {
            // Whoever asks for none is given none.
        }

        @Override
        public boolean looks() {
            return false;
        }
    };

    /** Whether it looks at bodies at all. */
    default boolean looks() {
        return true;
    }

    /** One body that matches its entry under the log's checkpoint; the array is the visitor's to keep. */
    void body(String logName, long index, byte[] body) throws IOException;
}
