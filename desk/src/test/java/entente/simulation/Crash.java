package entente.simulation;

/** A server dies in the middle of whatever it does. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;

    Crash(String server) {
        super("crash of " + server);
        this.server = server;
    }

    String server() {
        return server;
    }
}
