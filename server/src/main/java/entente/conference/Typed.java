package entente.conference;

import entente.act.ActRef;
import entente.draft.Words;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed into a form. */
final class Typed {
    private static final int FIELD_CHARACTERS_MAX = 400_000;

    private final MultiValueMap<String, String> typed;

    Typed(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** A field that cannot be read. */
    static final class Bad extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        /** @param field its name */
        Bad(String field) {
            super(field);
        }

        /** The field's name. */
        String field() {
            return String.valueOf(getMessage());
        }
    }

    String value(String field) {
        String value = typed.getFirst(field);
        if (value != null && value.length() > FIELD_CHARACTERS_MAX) {
            throw new Bad(field);
        }
        return value == null ? "" : value.strip();
    }

    String line(String field) {
        String value = value(field);
        if (value.isEmpty()) {
            throw new Bad(field);
        }
        return value;
    }

    /** A year, a month or a day. */
    PartialDate day(String field) {
        String value = line(field);
        try {
            return new PartialDate(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Bad(field);
        }
    }

    List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    ActRef ref(String field) {
        return ref(line(field), field);
    }

    List<ActRef> refs(String field) {
        return all(field).stream().map(value -> ref(value, field)).toList();
    }

    private static ActRef ref(String value, String field) {
        try {
            return new ActRef(value);
        } catch (IllegalArgumentException e) {
            throw new Bad(field);
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> of) {
        try {
            return Enum.valueOf(of, line(field).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Bad(field);
        }
    }

    /** Words in one language, or null if nothing was typed. */
    @Nullable
    Localized words(String field, String language) {
        String words = Words.tidy(value(field));
        return words.isEmpty() ? null : Localized.of(language, words);
    }

    /** The words typed in each of these languages, tidied; languages left empty are not there. */
    SortedMap<String, String> perLanguage(String field, Iterable<String> languages) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String language : languages) {
            String one = Words.tidy(value(field + "-" + language));
            if (!one.isEmpty()) {
                words.put(language, one);
            }
        }
        return words;
    }

    /** The paragraphs of a longer text: what blank lines part. */
    List<String> paragraphs(String field) {
        List<String> paragraphs = new ArrayList<>();
        for (String one : value(field).replace("\r\n", "\n").split("\n\\s*\n", -1)) {
            String tidy = Words.tidy(one);
            if (!tidy.isEmpty()) {
                paragraphs.add(tidy);
            }
        }
        return paragraphs;
    }

    /** Everything typed, the first value of each field, to be shown again. */
    SortedMap<String, String> kept() {
        SortedMap<String, String> kept = new TreeMap<>(typed.toSingleValueMap());
        kept.remove("_csrf");
        return kept;
    }
}
