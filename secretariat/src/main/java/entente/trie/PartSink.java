package entente.trie;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what a collection is made of, so that a {@link PartSource} can give it back. */
public interface PartSink {
    /** Takes a number that is not negative. */
    void number(long number);

    /** Takes a key or a value. */
    void value(@Nullable Object value);

    /**
     * Takes a node, which is to be found without what lies around it.
     *
     * @param node itself: one that several collections share is taken once
     * @param parts passes on what the node holds, with other nodes or without
     * @return where it lies, for {@link #number}
     */
    long node(Object node, Consumer<PartSink> parts);
}
