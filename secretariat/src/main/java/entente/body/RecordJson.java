package entente.body;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, by their components: the layout of an act is its Java record, so the two cannot part ways.
 * A record with one component named {@code value} is written as that value; {@code in} (a map) likewise. Records need
 * not be public: a door's own can be written too.
 */
final class RecordJson {
    private RecordJson() {}

    static Json toJson(Object value) {
        return switch (value) {
            case String text -> new Json.Text(text);
            case Integer number -> new Json.Whole(number);
            case Long number -> new Json.Whole(number);
            case Boolean flag -> new Json.Flag(flag);
            case Instant at -> new Json.Text(at.toString());
            case Enum<?> constant -> new Json.Text(nameOf(constant));
            case Collection<?> items ->
                new Json.Items(items.stream().map(RecordJson::toJson).toList());
            case Map<?, ?> map -> {
                SortedMap<String, Json> in = new TreeMap<>();
                map.forEach((key, item) -> in.put(key.toString(), toJson(item)));
                yield new Json.Fields(in);
            }
            case Record record -> recordToJson(record);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    private static Json recordToJson(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (wrapper(components)) {
            return toJson(java.util.Objects.requireNonNull(get(record, components[0])));
        }
        SortedMap<String, Json> in = new TreeMap<>();
        if (sealedParent(record.getClass())) {
            in.put("type", new Json.Text(typeName(record.getClass())));
        }
        for (RecordComponent component : components) {
            Object value = get(record, component);
            if (value != null) {
                in.put(component.getName(), toJson(value));
            }
        }
        return new Json.Fields(in);
    }

    static <T> T fromJson(Json json, Class<T> type, String place) throws MalformedBody {
        return type.cast(read(json, type, place));
    }

    private static Object read(Json json, Type type, String place) throws MalformedBody {
        if (type instanceof ParameterizedType generic) {
            return readCollection(json, generic, place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class && json instanceof Json.Text text) {
            return text.value();
        }
        if (raw == boolean.class && json instanceof Json.Flag flag) {
            return flag.value();
        }
        if (json instanceof Json.Whole whole && (raw == int.class || raw == long.class || raw == Long.class)) {
            return number(whole, raw, place);
        }
        if (raw == Instant.class && json instanceof Json.Text text) {
            return instant(text, place);
        }
        if (raw.isEnum() && json instanceof Json.Text text) {
            return constant(raw, text.value(), place);
        }
        if (raw.isRecord()) {
            return readRecord(json, raw, place);
        }
        if (raw.isSealed() && json instanceof Json.Fields fields) {
            return readRecord(json, permitted(raw, fields, place), place);
        }
        throw new MalformedBody(place + ": not a " + raw.getSimpleName());
    }

    private static Object number(Json.Whole whole, Class<?> raw, String place) throws MalformedBody {
        if (raw != int.class) {
            return whole.value();
        }
        if (whole.value() != (int) whole.value()) {
            throw new MalformedBody(place + ": number too large");
        }
        return (int) whole.value();
    }

    private static Instant instant(Json.Text text, String place) throws MalformedBody {
        try {
            return Instant.parse(text.value());
        } catch (DateTimeException e) {
            throw new MalformedBody(place + ": not an instant");
        }
    }

    private static Object constant(Class<?> raw, String name, String place) throws MalformedBody {
        for (Object constant : raw.getEnumConstants()) {
            if (nameOf((Enum<?>) constant).equals(name)) {
                return constant;
            }
        }
        throw new MalformedBody(place + ": unknown value \"" + name + "\"");
    }

    private static Object readCollection(Json json, ParameterizedType type, String place) throws MalformedBody {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class && json instanceof Json.Items items) {
            List<Object> list = new ArrayList<>();
            for (Json item : items.in()) {
                list.add(read(item, of[0], place + "[" + list.size() + "]"));
            }
            return list;
        }
        if (type.getRawType() == SortedMap.class && json instanceof Json.Fields fields) {
            SortedMap<Object, Object> map = new TreeMap<>();
            for (Map.Entry<String, Json> field : fields.in().entrySet()) {
                String inside = place + "." + field.getKey();
                map.put(read(new Json.Text(field.getKey()), of[0], inside), read(field.getValue(), of[1], inside));
            }
            return map;
        }
        throw new MalformedBody(place + ": wrong kind of value");
    }

    private static Object readRecord(Json json, Class<?> type, String place) throws MalformedBody {
        RecordComponent[] components = type.getRecordComponents();
        if (wrapper(components)) {
            return construct(type, components, List.of(read(json, components[0].getGenericType(), place)), place);
        }
        if (!(json instanceof Json.Fields fields)) {
            throw new MalformedBody(place + ": not an object");
        }
        Set<String> unknown = new HashSet<>(fields.in().keySet());
        if (sealedParent(type)) {
            unknown.remove("type");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Json value = fields.in().get(component.getName());
            unknown.remove(component.getName());
            String inside = place + "." + component.getName();
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new MalformedBody(inside + ": missing");
            }
            values.add(value == null ? null : read(value, component.getGenericType(), inside));
        }
        if (!unknown.isEmpty()) {
            throw new MalformedBody(
                    place + ": unknown name \"" + unknown.iterator().next() + "\"");
        }
        return construct(type, components, values, place);
    }

    private static Object construct(
            Class<?> type, RecordComponent[] components, List<? extends @Nullable Object> values, String place)
            throws MalformedBody {
        Class<?>[] types = java.util.Arrays.stream(components)
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new MalformedBody(place + ": " + cause.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static Class<?> permitted(Class<?> parent, Json.Fields fields, String place) throws MalformedBody {
        if (!(fields.in().get("type") instanceof Json.Text name)) {
            throw new MalformedBody(place + ".type: missing");
        }
        for (Class<?> child : parent.getPermittedSubclasses()) {
            Class<?> found = child.isRecord()
                    ? (typeName(child).equals(name.value()) ? child : null)
                    : among(child, name.value());
            if (found != null) {
                return found;
            }
        }
        throw new MalformedBody(place + ".type: this version does not know \"" + name.value() + "\"");
    }

    private static @Nullable Class<?> among(Class<?> family, String name) {
        for (Class<?> child : family.getPermittedSubclasses()) {
            if (typeName(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static boolean wrapper(RecordComponent[] components) {
        return components.length == 1
                && (components[0].getName().equals("value")
                        || components[0].getName().equals("in"));
    }

    private static boolean sealedParent(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return true;
            }
        }
        return false;
    }

    static String typeName(Class<?> type) {
        return hyphenated(type.getSimpleName());
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hyphenated(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component that cannot be read: " + component, e);
        }
    }
}
