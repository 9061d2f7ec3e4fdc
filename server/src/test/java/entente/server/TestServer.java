package entente.server;

import entente.desk.Desk;
import entente.mail.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;

/** A real server on a free port, with the example and an account for each desk. */
public final class TestServer implements AutoCloseable {
    private final RunningServer running;

    public TestServer(Path data) {
        this(data, Set.of());
    }

    /** One whose webhooks may go to some hosts of this machine. */
    public TestServer(Path data, Set<String> ownHosts) {
        this.running = Server.start(ServerOptions.local(data).onPort(freePort()).telling(ownHosts));
    }

    /** One that sends mail. */
    public TestServer(Path data, MailServer mail) {
        this.running = Server.start(ServerOptions.local(data).onPort(freePort()).mailing(mail));
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
