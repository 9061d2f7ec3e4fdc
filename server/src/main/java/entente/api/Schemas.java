package entente.api;

import entente.act.ActRef;
import entente.act.Salt;
import entente.body.Json;
import entente.body.RecordForm;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 2020-12) of records, by the same rules they are written by: so the description cannot say
 * anything else than what is sent. Collects the schemas of all records met on the way. Not safe for several threads.
 */
final class Schemas {
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final SortedMap<String, Json> collected = new TreeMap<>();

    /** The schemas met so far, by name. */
    Json.Fields collected() {
        return new Json.Fields(collected);
    }

    /** A schema for values of a type. */
    Json of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? fields("type", text("array"), "items", of(of[0]))
                    : fields("type", text("object"), "additionalProperties", of(of[1]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class || raw == Salt.class) {
            return fields("type", text("string"));
        }
        if (raw == boolean.class) {
            return fields("type", text("boolean"));
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return fields("type", text("integer"));
        }
        if (raw == Instant.class) {
            return fields("type", text("string"), "format", text("date-time"));
        }
        return reference(raw);
    }

    /** The schema of a record without some of its names, and with who may read the act. */
    Json sent(Class<?> type, Class<?> release, String... without) {
        SortedMap<String, Json> more = new TreeMap<>();
        more.put("release", of(release));
        String name = "Sent" + type.getSimpleName().replaceFirst("^Sent", "");
        collected.put(name, record(type, Set.of(without), more));
        return to(name);
    }

    private Json reference(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = nameFor(type);
            names.put(type, name);
            collected.put(name, schema(type));
        }
        return to(name);
    }

    private String nameFor(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return names.containsValue(type.getSimpleName()) && around != null
                ? around.getSimpleName() + type.getSimpleName()
                : type.getSimpleName();
    }

    private Json schema(Class<?> type) {
        if (type.isEnum()) {
            List<Json> values = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                values.add(text(
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
            return fields("type", text("string"), "enum", new Json.Items(values));
        }
        if (type.isSealed()) {
            return fields(
                    "oneOf",
                    new Json.Items(Arrays.stream(type.getPermittedSubclasses())
                            .map(this::of)
                            .toList()));
        }
        if (type == ActRef.class) {
            return fields("type", text("string"));
        }
        RecordComponent[] components = type.getRecordComponents();
        if (wrapper(components)) {
            return of(components[0].getGenericType());
        }
        return record(type, Set.of(), new TreeMap<>());
    }

    private Json.Fields record(Class<?> type, Set<String> without, SortedMap<String, Json> more) {
        SortedMap<String, Json> properties = new TreeMap<>(more);
        List<Json> required = new ArrayList<>();
        if (variant(type)) {
            Json name = text(RecordForm.typeOf(type.asSubclass(Record.class)));
            properties.put("type", fields("const", name));
            if (more.isEmpty()) {
                required.add(text("type"));
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!without.contains(component.getName())) {
                properties.put(component.getName(), of(component.getGenericType()));
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(text(component.getName()));
                }
            }
        }
        return fields(
                "type", text("object"),
                "properties", new Json.Fields(properties),
                "required", new Json.Items(required),
                "additionalProperties", new Json.Flag(false));
    }

    private static boolean wrapper(RecordComponent[] components) {
        return components.length == 1
                && (components[0].getName().equals("value")
                        || components[0].getName().equals("in"));
    }

    private static boolean variant(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Json to(String name) {
        return fields("$ref", text("#/components/schemas/" + name));
    }

    static Json text(String words) {
        return new Json.Text(words);
    }

    /** An object of names and values in turn. */
    static Json.Fields fields(Object... namesAndValues) {
        SortedMap<String, Json> in = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            in.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
        }
        return new Json.Fields(in);
    }
}
