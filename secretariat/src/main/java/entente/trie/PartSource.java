package entente.trie;

import org.jspecify.annotations.Nullable;

/** Gives back what a {@link PartSink} took, in the same order. */
public interface PartSource {
    /** The next number. */
    long number();

    /** The next key or value. */
    @Nullable
    Object value();

    /** The parts of the node that lies at a place; safe for several threads. */
    PartSource node(long place);
}
