package entente.body;

import java.util.Arrays;

/** Values of lists and objects that are not yet whole, those of an inner one above those of the outer. */
final class Pile {
    private static final int LIKELY = 64;

    private Object[] values = new Object[LIKELY];
    private int height;

    void clear() {
        height = 0;
    }

    int height() {
        return height;
    }

    void add(Object value) {
        if (height == values.length) {
            values = Arrays.copyOf(values, 2 * height);
        }
        values[height++] = value;
    }

    /** What lies at a height. */
    Object at(int place) {
        return values[place];
    }

    /** What lies above a height, which is taken off. */
    Object[] taken(int from) {
        Object[] taken = Arrays.copyOfRange(values, from, height);
        height = from;
        return taken;
    }
}
