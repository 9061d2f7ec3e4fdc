package entente.recorder;

/** The short names of logs, which are folder names and the last segment of the log's origin. */
final class LogName {

    private LogName() {}

    static boolean isValid(String name) {
        return name.matches("[a-z][a-z0-9-]{0,31}");
    }

    static String require(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException("a log name is 1 to 32 of a-z, 0-9 and -: " + name);
        }
        return name;
    }

    // Otherwise two members' logs could be swapped by renaming their folders, unnoticed by any signature.
    static boolean isLast(String origin, String name) {
        return origin.endsWith("/" + name);
    }

    static void requireLast(String origin, String name) {
        if (!isLast(origin, require(name))) {
            throw new IllegalArgumentException("the origin of log " + name + " must end in /" + name + ": " + origin);
        }
    }
}
