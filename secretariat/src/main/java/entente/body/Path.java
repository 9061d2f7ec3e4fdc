package entente.body;

import org.jspecify.annotations.Nullable;

/** Where in a value a reader is; spelled only when something is wrong there, so that going on costs next to nothing. */
final class Path {
    // One step into every object or list, one more into the innermost, and the root.
    private final @Nullable String[] names = new @Nullable String[JsonParser.DEPTH_MAX + 2];
    /** The index in a list, or the place in the bytes of a name in an object that is no record's. */
    private final int[] numbers = new int[JsonParser.DEPTH_MAX + 2];

    private JsonScan scan = new JsonScan(new byte[0]);
    private int last = -1;

    void begin(String name, JsonScan begun) {
        scan = begun;
        last = -1;
        into(name);
    }

    void into(String name) {
        last++;
        names[last] = name;
    }

    void intoItem(int index) {
        last++;
        names[last] = null;
        numbers[last] = index;
    }

    void intoName(int at) {
        intoItem(~at);
    }

    void out() {
        last--;
    }

    /** The path as messages have it; names in objects are read again where they stand. */
    String spelled() throws MalformedBody {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            String name = names[i];
            if (name == null && numbers[i] >= 0) {
                out.append('[').append(numbers[i]).append(']');
            } else {
                out.append(i == 0 ? "" : ".").append(name == null ? scan.stringAt(~numbers[i]) : name);
            }
        }
        return out.toString();
    }
}
