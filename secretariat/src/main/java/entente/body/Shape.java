package entente.body;

import entente.act.ActRef;
import entente.act.Salt;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What kind of JSON value a component is. */
sealed interface Shape {
    /** A string. */
    record Text() implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** A whole number, of 32 bits or more. */
    record Whole(boolean small) implements Shape {}

    /** An instant as a string. */
    record Moment() implements Shape {}

    /** An act's name as a string. */
    record Name() implements Shape {}

    /** A salt as a string. */
    record Salted() implements Shape {}

    /** A choice as a string. */
    record Choice(String name, Map<String, Object> constants) implements Shape {}

    /** A record; its layout is looked up when it is met, since records may hold each other. */
    record Whose(Class<?> type) implements Shape {}

    /** One of a sealed family by its kind. */
    record Variant(Class<?> family, Map<String, Class<?>> kinds) implements Shape {}

    /** An array. */
    record Items(Shape of) implements Shape {}

    /** An object from names to values. */
    record Named(Shape key, Shape value) implements Shape {
        /** Whether its values are numbers of 64 bits. */
        boolean counts() {
            return value instanceof Whole whole && !whole.small();
        }
    }

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new Items(of(of[0]));
            }
            if (generic.getRawType() == SortedMap.class) {
                return new Named(of(of[0]), of(of[1]));
            }
            // Only written, never read: a door may show other collections.
            return new Text();
        }
        return of((Class<?>) type);
    }

    private static Shape of(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return new Flag();
        }
        if (raw == int.class || raw == Integer.class) {
            return new Whole(true);
        }
        if (raw == long.class || raw == Long.class) {
            return new Whole(false);
        }
        if (raw == Instant.class) {
            return new Moment();
        }
        if (raw == ActRef.class) {
            return new Name();
        }
        if (raw == Salt.class) {
            return new Salted();
        }
        if (raw.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : raw.getEnumConstants()) {
                constants.put(nameOf((Enum<?>) constant), constant);
            }
            return new Choice(raw.getSimpleName(), constants);
        }
        if (raw.isRecord()) {
            return new Whose(raw);
        }
        if (raw.isSealed()) {
            Map<String, Class<?>> kinds = new LinkedHashMap<>();
            collect(raw, kinds);
            return new Variant(raw, kinds);
        }
        return new Text();
    }

    private static void collect(Class<?> family, Map<String, Class<?>> kinds) {
        Class<?> @Nullable [] permitted = family.getPermittedSubclasses();
        for (Class<?> child : permitted == null ? new Class<?>[0] : permitted) {
            if (child.isRecord()) {
                kinds.put(Layout.typeName(child), child);
            } else {
                collect(child, kinds);
            }
        }
    }

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
