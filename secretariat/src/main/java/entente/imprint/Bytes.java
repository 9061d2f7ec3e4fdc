package entente.imprint;

import java.nio.ByteBuffer;

/** The bytes of an imprint; safe for several threads. */
@FunctionalInterface
public interface Bytes {
    /**
     * Some of them.
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    ByteBuffer at(long place, int length);
}
