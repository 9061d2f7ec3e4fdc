package entente.imprint;

import entente.act.ActRef;
import entente.trie.FixedCounts;
import entente.trie.FixedMap;
import entente.trie.OrderedTrieMap;
import entente.trie.PartSink;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an imprint. A node comes after the nodes it names, and each begins with its length (four bytes, big-endian).
 * Numbers take seven bits a byte, lowest first. Not safe for several threads.
 */
public final class ImprintWriter implements PartSink {
    private static final int WORD_CHARACTERS_MAX = 16;
    private static final int WORDS_MAX = 1 << 16;

    private final OutputStream out;
    private final Elsewhere.Names elsewhere;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final List<String> typeNames = new ArrayList<>();
    private final List<String> wordList = new ArrayList<>();
    private final IdentityHashMap<Object, Long> nodes = new IdentityHashMap<>();
    private long place;
    private Buffer buffer = new Buffer();

    /**
     * An imprint that is written from here on.
     *
     * @param out where it goes; it is not closed
     */
    public ImprintWriter(OutputStream out, Elsewhere.Names elsewhere) {
        this.out = out;
        this.elsewhere = elsewhere;
    }

    /** Puts bytes down as they are; their reader knows where they lie. */
    public void bytes(byte[] bytes) {
        put(bytes, bytes.length);
    }

    /**
     * Ends with what a reader begins with.
     *
     * @param parts passes on what is to be read first
     * @return where that lies, for {@link ImprintReader}
     */
    public long end(Consumer<PartSink> parts) {
        long first = node(parts);
        return node(_ -> {
            buffer.number(first);
            buffer.number(typeNames.size());
            typeNames.forEach(buffer::text);
            buffer.number(wordList.size());
            wordList.forEach(buffer::text);
        });
    }

    @Override
    public void number(long number) {
        buffer.number(number);
    }

    @Override
    public long node(Object node, Consumer<PartSink> parts) {
        Long there = nodes.get(node);
        long at = there == null ? node(parts) : there;
        nodes.put(node, at);
        return at;
    }

    /** Takes a node that is the only one of its kind. */
    public long node(Consumer<PartSink> parts) {
        Buffer around = buffer;
        Buffer own = new Buffer();
        buffer = own;
        parts.accept(this);
        buffer = around;
        long at = place;
        put(own.length(), Integer.BYTES);
        put(own.bytes(), own.size());
        return at;
    }

    private void put(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place += length;
    }

    @Override
    public void value(@Nullable Object value) {
        if (value == null) {
            buffer.tag(Tag.NULL);
            return;
        }
        long name = elsewhere.name(value);
        if (name != Elsewhere.HERE) {
            buffer.tag(Tag.ELSEWHERE);
            buffer.number(name);
            return;
        }
        switch (value) {
            case String text -> text(text);
            case Boolean one -> buffer.tag(one ? Tag.TRUE : Tag.FALSE);
            case Integer one -> signed(Tag.INTEGER, one);
            case Long one -> signed(Tag.LONG, one);
            case ActRef ref -> {
                buffer.tag(Tag.NAME);
                buffer.all(ref.bytes());
            }
            case Instant instant -> {
                signed(Tag.INSTANT, instant.getEpochSecond());
                buffer.number(instant.getNano());
            }
            case LocalDate day -> signed(Tag.DATE, day.toEpochDay());
            case Enum<?> one -> constant(one);
            case Collection<?> many -> many(many);
            case FixedCounts<?> counts -> counts(counts);
            case Map<?, ?> pairs -> pairs(pairs);
            case TrieMap<?, ?> map -> {
                buffer.tag(Tag.TRIE_MAP);
                map.write(this);
            }
            case OrderedTrieMap<?, ?> map -> {
                buffer.tag(Tag.ORDERED_MAP);
                map.write(this);
            }
            default -> parts(value);
        }
    }

    @SuppressWarnings("EnumOrdinal") // An imprint is read by the very program that wrote it.
    private void constant(Enum<?> one) {
        buffer.tag(Tag.ENUM);
        buffer.number(type(one.getDeclaringClass()));
        buffer.number(one.ordinal());
    }

    private void text(String text) {
        Integer word = word(text);
        if (word == null) {
            buffer.tag(Tag.TEXT);
            buffer.text(text);
        } else {
            buffer.tag(Tag.WORD);
            buffer.number(word);
        }
    }

    private @Nullable Integer word(String text) {
        if (text.length() > WORD_CHARACTERS_MAX) {
            return null;
        }
        Integer known = words.get(text);
        if (known == null && words.size() < WORDS_MAX) {
            known = words.size();
            words.put(text, known);
            wordList.add(text);
        }
        return known;
    }

    private int type(Class<?> type) {
        return types.computeIfAbsent(type, _ -> {
            typeNames.add(type.getName());
            return types.size();
        });
    }

    private void signed(Tag tag, long number) {
        buffer.tag(tag);
        signed(number);
    }

    private void signed(long number) {
        buffer.number((number << 1) ^ (number >> 63));
    }

    private void many(Collection<?> many) {
        if (many instanceof TrieVector<?> vector) {
            buffer.tag(Tag.VECTOR);
            vector.write(this);
            return;
        }
        buffer.tag(
                switch (many) {
                    case List<?> _ -> Tag.LIST;
                    case SortedSet<?> _ -> Tag.SORTED_SET;
                    default -> Tag.LINKED_SET;
                });
        buffer.number(many.size());
        many.forEach(this::value);
    }

    private void counts(FixedCounts<?> counts) {
        buffer.tag(Tag.COUNTS);
        buffer.number(counts.size());
        for (int at = 0; at < counts.size(); at++) {
            value(counts.key(at));
            signed(counts.number(at));
        }
    }

    private void pairs(Map<?, ?> pairs) {
        buffer.tag(
                switch (pairs) {
                    case FixedMap<?, ?> _ -> Tag.FIXED_MAP;
                    case SortedMap<?, ?> _ -> Tag.SORTED_MAP;
                    default -> Tag.LINKED_MAP;
                });
        buffer.number(pairs.size());
        pairs.forEach((key, one) -> {
            value(key);
            value(one);
        });
    }

    private void parts(Object value) {
        Form form = Form.of(value.getClass());
        if (form.isName() && form.part(value, 0) instanceof String text) {
            Integer word = word(text);
            if (word != null) {
                buffer.tag(Tag.NAMED);
                buffer.number(type(value.getClass()));
                buffer.number(word);
                return;
            }
        }
        buffer.tag(Tag.PARTS);
        buffer.number(type(value.getClass()));
        for (int which = 0; which < form.size(); which++) {
            value(form.part(value, which));
        }
    }
}
