package entente.recorder;

import java.io.IOException;

/** Sees the bodies of one log in the order of their indexes. */
@FunctionalInterface
public interface BodyVisitor {

    /** One body; the array is the visitor's to keep. */
    void body(long index, byte[] body) throws IOException;
}
