package entente.imprint;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a class is taken apart and made again: a record by its components; another final class by its fields,
 * where it has a constructor that takes just these in their order.
 */
final class Form {
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            try {
                return new Form(type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " is not all its fields", e);
            }
        }
    };

    private final MethodHandle[] parts;
    private final MethodHandle make;
    private final boolean name;

    private Form(Class<?> type) throws ReflectiveOperationException {
        MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        List<MethodHandle> readers = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent part : type.getRecordComponents()) {
                readers.add(inside.findGetter(type, part.getName(), part.getType()));
                types.add(part.getType());
            }
        } else if (Modifier.isFinal(type.getModifiers()) && type.getName().startsWith("entente.")) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    readers.add(inside.findGetter(type, field.getName(), field.getType()));
                    types.add(field.getType());
                }
            }
        } else {
            throw new IllegalArgumentException("a " + type + " has no place in an imprint");
        }
        parts = readers.stream()
                .map(reader -> reader.asType(MethodType.methodType(Object.class, Object.class)))
                .toArray(MethodHandle[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        make = inside.unreflectConstructor(constructor)
                .asType(MethodType.genericMethodType(types.size()))
                .asSpreader(Object[].class, types.size());
        name = type.isRecord() && types.equals(List.of(String.class));
    }

    static Form of(Class<?> type) {
        return FORMS.get(type);
    }

    int size() {
        return parts.length;
    }

    /** Whether it is a text of a kind, and nothing else. */
    boolean isName() {
        return name;
    }

    @Nullable
    Object part(Object value, int which) {
        try {
            return parts[which].invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalStateException(value.getClass() + " cannot be taken apart", e);
        }
    }

    Object make(@Nullable Object[] from) {
        try {
            return (Object) make.invokeExact(from);
        } catch (Throwable e) {
            throw new IllegalStateException("nothing can be made of " + java.util.Arrays.toString(from), e);
        }
    }
}
