package entente.imprint;

import entente.trie.PartSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads an imprint, node by node. The bytes are believed: whoever kept them has seen that they are the very ones that
 * were written. Safe for several threads.
 */
public final class ImprintReader {
    private final Bytes bytes;
    private final Elsewhere.Values elsewhere;
    private final List<Class<?>> types = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final ConcurrentMap<Long, Object> named = new ConcurrentHashMap<>();
    private final long first;

    /**
     * The imprint in these bytes.
     *
     * @param end what {@link ImprintWriter#end} said
     */
    public ImprintReader(Bytes bytes, long end, Elsewhere.Values elsewhere) {
        this.bytes = bytes;
        this.elsewhere = elsewhere;
        ValueReader directory = node(end);
        first = directory.number();
        for (long left = directory.number(); left > 0; left--) {
            types.add(type(directory.text()));
        }
        for (long left = directory.number(); left > 0; left--) {
            words.add(directory.text());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, true, ImprintReader.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an imprint of another program: it has a " + name, e);
        }
    }

    /** What is to be read first. */
    public PartSource first() {
        return node(first);
    }

    ValueReader node(long place) {
        int length = bytes.at(place, Integer.BYTES).getInt(0);
        return new ValueReader(this, bytes.at(place + Integer.BYTES, length));
    }

    Object elsewhere(long name) {
        return elsewhere.value(name);
    }

    Class<?> type(int number) {
        return types.get(number);
    }

    String word(int number) {
        return words.get(number);
    }

    /** A record of one text alone: the same one each time. */
    Object named(int type, int word) {
        return named.computeIfAbsent(
                ((long) type << 32) | word, _ -> Form.of(type(type)).make(new Object[] {word(word)}));
    }

    static String text(ByteBuffer from, int length) {
        byte[] encoded = new byte[length];
        from.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
