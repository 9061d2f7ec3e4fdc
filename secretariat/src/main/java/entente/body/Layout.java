package entente.body;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a record is laid out in JSON: its components by name, sorted as RFC 8785 asks. The layout of an act is its Java
 * record, so the two cannot part ways. A record with one component named {@code value} is written as that value;
 * {@code in} (a map) likewise. Records need not be public: a door's own can be written too. Looked up once for a class.
 */
final class Layout {
    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return new Layout(type);
        }
    };

    final Class<?> type;
    final boolean wrapper;
    final boolean variant;
    final String typeName;
    final int components;
    /** Sorted by name; of a variant, its kind is among them without an accessor. */
    final List<Part> parts;

    private final Part[] inOrder;
    private final MethodHandle constructor;
    // Two threads may make one each, and either will do.
    private volatile @Nullable Object single;
    /** Of a record, what it holds in the order of its components. */
    private final MethodHandle holding;

    private Layout(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        this.type = type;
        this.typeName = typeName(type);
        this.components = declared.length;
        this.wrapper = declared.length == 1
                && (declared[0].getName().equals("value")
                        || declared[0].getName().equals("in"));
        this.variant = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        List<Part> all = new ArrayList<>();
        Class<?>[] types = new Class<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            types[i] = declared[i].getType();
            all.add(new Part(declared[i], i));
        }
        if (variant && !wrapper) {
            all.add(new Part(typeName));
        }
        all.sort(Comparator.comparing((Part part) -> part.name));
        this.parts = List.copyOf(all);
        this.inOrder = all.toArray(Part[]::new);
        this.holding = holding(declared);
        this.constructor = constructor(type, types);
    }

    static Layout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    /**
     * Whether a record made of these values will be written as they are. Some constructors sort what they are given;
     * what is not plainly the same is said to be another.
     */
    boolean holds(Object record, @Nullable Object[] values) {
        Object[] held = held(record);
        for (int i = 0; i < held.length; i++) {
            if (!Alike.are(held[i], values[i])) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object[] held(Object record) {
        try {
            return (Object[]) holding.invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException("a record that cannot be read: " + type, e);
        }
    }

    int size() {
        return inOrder.length;
    }

    Part part(int index) {
        return inOrder[index];
    }

    /** One name of the object. */
    static final class Part {
        final String name;
        /** The name with its quotes and the colon, as it is written. */
        final byte[] written;

        final int index;
        final boolean optional;
        final Shape shape;
        private final @Nullable MethodHandle accessor;
        private final byte[] padded;

        private Part(RecordComponent component, int index) {
            this.name = component.getName();
            this.written = written(name);
            this.index = index;
            this.optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            this.shape = Shape.of(component.getGenericType());
            this.accessor = accessor(component.getAccessor());
            this.padded = Octets.padded(written, 0, written.length);
        }

        private Part(String typeName) {
            this.name = "type";
            this.written = ("\"type\":\"" + typeName + "\"").getBytes(StandardCharsets.UTF_8);
            this.index = -1;
            this.optional = true;
            this.shape = Shape.of(String.class);
            this.accessor = null;
            this.padded = Octets.padded(written, 0, written.length);
        }

        private static byte[] written(String name) {
            return ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
        }

        /** Whether it is written at a place. */
        boolean stands(byte[] bytes, int at) {
            return Octets.stand(padded, written.length, bytes, at);
        }

        /** Whether it is the kind of a variant, which no component holds. */
        boolean kind() {
            return accessor == null;
        }

        @Nullable
        Object get(Object record) {
            try {
                return accessor == null ? null : (Object) accessor.invokeExact(record);
            } catch (Throwable e) {
                throw new IllegalStateException("a component that cannot be read: " + name, e);
            }
        }
    }

    /**
     * Makes the record.
     *
     * @throws MalformedBody if the record refuses its values
     */
    Object construct(@Nullable Object[] values, Path path) throws MalformedBody {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException e) {
            throw new MalformedBody(path.spelled() + ": " + e.getMessage());
        } catch (Throwable e) {
            throw new IllegalStateException("a record that cannot be made: " + type, e);
        }
    }

    /**
     * The record without components, of which one says all.
     *
     * @throws MalformedBody if it refuses to be made
     */
    Object single(Path path) throws MalformedBody {
        Object known = single;
        if (known == null) {
            known = construct(new Object[0], path);
            single = known;
        }
        return known;
    }

    static String typeName(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle constructor(Class<?> type, Class<?>[] types) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            open(constructor);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static MethodHandle holding(RecordComponent[] components) {
        MethodHandle[] accessors = Arrays.stream(components)
                .map(one -> accessor(one.getAccessor()))
                .toArray(MethodHandle[]::new);
        MethodHandle collector = MethodHandles.identity(Object[].class).asCollector(Object[].class, accessors.length);
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(collector, 0, accessors),
                MethodType.methodType(Object[].class, Object.class),
                new int[accessors.length]);
    }

    private static MethodHandle accessor(Method accessor) {
        try {
            open(accessor);
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a component that cannot be read: " + accessor, e);
        }
    }

    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }
}
