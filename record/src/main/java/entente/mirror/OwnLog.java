package entente.mirror;

import entente.record.Hash;
import entente.record.SignedNote;
import entente.record.Tile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A log that this server writes, as far as its mirrors need it. */
public interface OwnLog {
    /** Its short name. */
    String name();

    /** Its newest checkpoint; none before the first was signed. */
    Optional<SignedNote> checkpoint();

    /** How many entries that covers. */
    long size();

    /** The root at a size up to {@link #size()}. */
    Hash root(long size);

    /** The proof that the tree of {@code size2} extends that of {@code size1}. */
    List<Hash> consistencyProof(long size1, long size2);

    /** A tile or bundle under the newest checkpoint. */
    Optional<byte[]> tile(Tile tile) throws IOException;

    /** An act's body. */
    Optional<byte[]> body(long index) throws IOException;
}
