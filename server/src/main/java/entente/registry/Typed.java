package entente.registry;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they were typed; one that cannot be read is a {@link BadField}. */
public record Typed(Map<String, String> fields) {
    /** Carries a field's name up to the door. */
    public static final class BadField extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String field;

        /** @param field its name */
        public BadField(String field) {
            super(field);
            this.field = field;
        }

        /** The field's name. */
        public String field() {
            return field;
        }
    }

    /** Whether the field was sent. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The acts whose boxes, {@code FIELD-NAME}, are ticked; in the order of their names. */
    List<ActRef> ticked(String field) {
        return fields.keySet().stream()
                .filter(name -> name.matches(field + "-[0-9a-f]{64}"))
                .map(name -> new ActRef(name.substring(field.length() + 1)))
                .sorted()
                .toList();
    }

    /** What was typed, without the blanks around it; empty if nothing was. */
    public String or(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** What must have been typed. */
    public String line(String field) {
        String value = or(field);
        if (value.isEmpty()) {
            throw new BadField(field);
        }
        return value;
    }

    /** What must have been typed, in a language. */
    public Localized words(String field, String language) {
        return Localized.of(language, line(field));
    }

    /** A member. */
    public MemberId member(String field) {
        try {
            return new MemberId(line(field));
        } catch (IllegalArgumentException e) {
            throw new BadField(field);
        }
    }

    /** A post. */
    public PostId post(String field) {
        try {
            return new PostId(line(field));
        } catch (IllegalArgumentException e) {
            throw new BadField(field);
        }
    }

    /** The name of an act. */
    public ActRef ref(String field) {
        try {
            return new ActRef(line(field));
        } catch (IllegalArgumentException e) {
            throw new BadField(field);
        }
    }

    /** A date, or null if nothing was typed. */
    public @Nullable PartialDate date(String field) {
        String value = or(field);
        try {
            return value.isEmpty() ? null : new PartialDate(value);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadField(field);
        }
    }

    /** A date that must have been typed. */
    public PartialDate mustDate(String field) {
        PartialDate date = date(field);
        if (date == null) {
            throw new BadField(field);
        }
        return date;
    }

    /** One of these constants. */
    public <E extends Enum<E>> E choice(String field, E[] constants) {
        for (E constant : constants) {
            if (Naming.slug(constant).equals(or(field))) {
                return constant;
            }
        }
        throw new BadField(field);
    }

    /** A source under the names that every form uses; empty if nothing was typed. */
    public Optional<Source> source() {
        String title = or("source");
        String url = or("url");
        if (title.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.isEmpty() && !url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            throw new BadField("url");
        }
        return Optional.of(new Source(title.isEmpty() ? url : title, url.isEmpty() ? null : url, date("source-date")));
    }
}
