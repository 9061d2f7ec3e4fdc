package entente.body;

import entente.act.ActRef;
import entente.act.Salt;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Whether what a record holds is what it was given: the same, or a copy of the same in the same order. */
final class Alike {
    private Alike() {}

    @SuppressWarnings("ReferenceEquality") // Whatever else is the same need not be written the same.
    static boolean are(@Nullable Object held, @Nullable Object given) {
        if (held == given) {
            return true;
        }
        if (held == null || given == null) {
            return false;
        }
        return switch (given) {
            // What equals one of these is written as it is.
            case String _, Integer _, Long _, Boolean _, Instant _, ActRef _, Salt _ -> held.equals(given);
            case List<?> list -> held instanceof List<?> copy && items(copy, list);
            case SortedMap<?, ?> map -> held instanceof SortedMap<?, ?> copy && pairs(copy, map);
            default -> false;
        };
    }

    private static boolean items(List<?> held, List<?> given) {
        if (held.size() != given.size()) {
            return false;
        }
        Iterator<?> other = given.iterator();
        for (Object item : held) {
            if (!are(item, other.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean pairs(SortedMap<?, ?> held, SortedMap<?, ?> given) {
        if (held.size() != given.size()) {
            return false;
        }
        Iterator<? extends Map.Entry<?, ?>> other = given.entrySet().iterator();
        for (Map.Entry<?, ?> pair : held.entrySet()) {
            Map.Entry<?, ?> before = other.next();
            if (!are(pair.getKey(), before.getKey()) || !are(pair.getValue(), before.getValue())) {
                return false;
            }
        }
        return true;
    }
}
