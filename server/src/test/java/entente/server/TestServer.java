package entente.server;

import entente.account.NewAccount;
import entente.member.MemberId;
import entente.portal.Letterhead;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real server on a free port, with two accounts. */
public final class TestServer implements AutoCloseable {
    private final RunningServer running;

    public TestServer(Path data) {
        Localized name = new Localized(new TreeMap<>(Map.of(
                "en", "Trilateral Secretariat: Japan, Republic of Korea, United States",
                "ja", "日米韓事務局",
                "ko", "한미일 사무국")));
        this.running = Server.start(
                ServerOptions.local(data).onPort(freePort()),
                new Letterhead(name, true, LocalDate.of(2026, 11, 20), "0.1.0"),
                List.of(
                        new NewAccount("desk", "Desk Officer", "secretariat/1", new MemberId("secretariat"), "en"),
                        new NewAccount("officer.kr", "Officer of Korea", "kr/1", new MemberId("KR"), "ko")));
    }

    public RunningServer running() {
        return running;
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
