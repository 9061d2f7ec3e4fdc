package entente.server;

import entente.account.Passwords;
import entente.desk.Desk;
import entente.mail.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/** A real server on a free port, with the example and an account for each desk. */
public final class TestServer implements AutoCloseable {
    /** Easy to guess: with those of an office, hashing took nearly a third of these tests' processor time. */
    public static final Passwords PASSWORDS = new Passwords(64, 1);

    private final RunningServer running;

    public TestServer(Path data) {
        this(data, Set.of());
    }

    /** One whose webhooks may go to some hosts of this machine. */
    public TestServer(Path data, Set<String> ownHosts) {
        this.running = start(ServerOptions.local(data).onPort(freePort()).telling(ownHosts));
    }

    /** One that sends mail. */
    public TestServer(Path data, MailServer mail) {
        this.running = start(ServerOptions.local(data).onPort(freePort()).mailing(mail));
    }

    /** One with a clock of its own. */
    public TestServer(Path data, InstantSource clock) {
        this.running = start(ServerOptions.local(data).onPort(freePort()), clock);
    }

    /** A member's server among several; it answers once those it waits for are up. */
    public TestServer(Path data, ServerOptions.OneOfSeveral one) {
        this.running =
                start(new ServerOptions("127.0.0.1", freePort(), data, true, null, null, one, null, Set.of(), null));
    }

    /** Starts one with {@link #PASSWORDS}. */
    public static RunningServer start(ServerOptions options) {
        return start(options, InstantSource.system());
    }

    private static RunningServer start(ServerOptions options, InstantSource clock) {
        return Server.start(options, clock, PASSWORDS, _ -> {});
    }

    public RunningServer running() {
        return running;
    }

    public Desk desk() {
        return running.desk();
    }

    public String password(String username) {
        return running.firstPasswords().stream()
                .filter(first -> first.account().username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
    }

    @Override
    public void close() {
        running.close();
    }

    /** Chosen beforehand, because passkeys are bound to the port. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
