package entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same on Debian's PostgreSQL, run for this test alone by its user {@code postgres}. */
@Tag("postgres")
class PostgreSqlStoreTest extends MailStoreContract {
    private static Path binaries;
    private static Path folder;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        binaries = binaries();
        folder = Files.createTempDirectory("entente-postgres");
        run("chown", "postgres", folder.toString());
        Path data = folder.resolve("data");
        int port = freePort();
        run(asPostgres("initdb", "-D", data.toString(), "-A", "trust", "-U", "entente", "-E", "UTF8", "--no-sync"));
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
        run(asPostgres("pg_ctl", "-D", data.toString(), "-w", "-l", folder + "/log", "-o", options, "start"));
        database = Database.postgreSql(
                new Database.PostgreSql("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "entente", null));
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            run(asPostgres("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    Database database() {
        return database;
    }

    /** Where there is a corpus, everything is to be tested: a PostgreSQL that is missing is then a failure. */
    private static Path binaries() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            Assumptions.assumeTrue(System.getenv("ENTENTE_CORPUS") != null, "no PostgreSQL here");
            throw new IllegalStateException("install Debian's package postgresql: " + versions + " is missing");
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    private static String[] asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid", "postgres", "--clear-groups", "--"));
        command.add(binaries.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command.toArray(String[]::new);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
