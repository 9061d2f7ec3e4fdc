package entente.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import entente.account.NewAccount;
import entente.account.Secrets;
import entente.mail.Letter.Topic;
import entente.member.MemberId;
import entente.portal.Messages;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail server of other people's making, over TLS and signed in to; and senders that are killed. */
@Tag("slow")
class SmtpProcessTest {
    private static final int LETTERS = 24;
    private static final String USER = "entente";
    private static final String PASSWORD = "pässword \"1\"";
    private static final String READER = "reader@ministry.example";

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void certify() throws Exception {
        store = folder.resolve("private.sqlite");
        certificate("localhost");
        certificate("elsewhere.example");
    }

    /** A certificate for a host, and a store that trusts it. */
    private void certificate(String host) throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + host,
                "-addext",
                "subjectAltName=DNS:" + host,
                "-keyout",
                at(host + ".key"),
                "-out",
                at(host + ".pem"));
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(
                keytool,
                "-importcert",
                "-noprompt",
                "-file",
                at(host + ".pem"),
                "-keystore",
                at(host + ".trust"),
                "-storepass",
                "changeit",
                "-alias",
                host);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** A mail server in a process of its own, and what it kept. */
    private record Taking(Process process, int port, Path kept) implements AutoCloseable {
        List<String> letters() throws IOException {
            try (Stream<Path> files = Files.list(kept)) {
                List<String> letters = new ArrayList<>();
                for (Path file : files.sorted().toList()) {
                    letters.add(Files.readString(file, StandardCharsets.UTF_8));
                }
                return letters;
            }
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.destroy();
        }
    }

    private Taking taking(String how, String host, double pause) throws Exception {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Path script = folder.resolve("taking.py");
        try (var source = SmtpProcessTest.class.getResourceAsStream("taking.py")) {
            Files.write(script, source.readAllBytes());
        }
        // Debian's own, for which its package of aiosmtpd is.
        Process process = new ProcessBuilder(
                        "/usr/bin/python3",
                        script.toString(),
                        how,
                        at(host + ".pem"),
                        at(host + ".key"),
                        kept.toString(),
                        USER,
                        PASSWORD,
                        Double.toString(pause))
                .redirectError(folder.resolve("taking.log").toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String port = out.readLine();
        assertTrue(port != null, () -> said("taking.log"));
        return new Taking(process, Integer.parseInt(port), kept);
    }

    private String said(String log) {
        try {
            return Files.readString(folder.resolve(log));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void queue(int letters) {
        try (Database database = Database.sqlite(store)) {
            Secrets secrets = new Secrets(new SecureRandom());
            NewAccount wanted = new NewAccount("reader", "Reader", "post", new MemberId("JP"), "ja");
            Instant now = Instant.now();
            Account account = new Accounts(database.client())
                    .add(secrets.id(), wanted, "hash", now)
                    .orElseThrow();
            MailChoices choices = new MailChoices(database.client());
            choices.keep(new Choice(account.id(), READER, true, "c", Set.of(Topic.DIGEST.word()), "stop"), now);
            Mailroom mailroom = new Mailroom(
                    new Outbox(database.client()),
                    choices,
                    new Messages(List.of(), Map.of()),
                    secrets,
                    URI.create("https://entente.example/"));
            for (int number = 0; number < letters; number++) {
                Letter letter = new Letter("督促 " + number, "本文 " + number + "\n.\nend");
                assertEquals(
                        Mailroom.Receipt.QUEUED,
                        mailroom.offer(account, Topic.DIGEST, "occasion-" + number, letter, now));
            }
        }
    }

    private Process sender(String address, String password, String trusted, long ahead) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + at(trusted + ".trust"),
                        "-Djavax.net.ssl.trustStorePassword=changeit",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        store.toString(),
                        address,
                        USER,
                        password,
                        Long.toString(ahead))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.log").toFile())
                .start();
    }

    private void sent(String address, String password, String trusted) throws Exception {
        assertEquals(0, sender(address, password, trusted, 0).waitFor(), () -> said("sender.log"));
    }

    @ParameterizedTest
    @CsvSource({"tls, smtps", "starttls, smtp"})
    void lettersGoOverTlsToWhoIsTrustedAndSignedInToOnly(String how, String scheme) throws Exception {
        queue(1);
        try (Taking elsewhere = taking(how, "elsewhere.example", 0)) {
            sent(scheme + "://localhost:" + elsewhere.port(), PASSWORD, "elsewhere.example");
            assertEquals(List.of(), elsewhere.letters(), "it shows another's certificate");
        }
        again();
        try (Taking server = taking(how, "localhost", 0)) {
            String address = scheme + "://localhost:" + server.port();
            sent(address, PASSWORD, "elsewhere.example");
            assertEquals(List.of(), server.letters(), "nobody vouches for it");
            again();
            sent(address, "wrong", "localhost");
            assertEquals(List.of(), server.letters(), "it does not let us in");
            again();
            sent(address, PASSWORD, "localhost");
            assertEquals(1, server.letters().size(), () -> said("sender.log") + said("taking.log"));
            assertTrue(
                    server.letters().getFirst().contains("To: " + READER),
                    server.letters().getFirst());
        }
        String log = said("sender.log") + said("taking.log");
        assertFalse(log.contains(PASSWORD), log);
    }

    @Test
    void aServerThatDoesNotOfferTlsIsNotTalkedTo() throws Exception {
        queue(1);
        try (Taking bare = taking("bare", "localhost", 0)) {
            sent("smtp://localhost:" + bare.port(), PASSWORD, "localhost");
            assertEquals(List.of(), bare.letters());
            assertTrue(said("sender.log").contains("STARTTLS"), () -> said("sender.log"));
        }
    }

    /** Lets what waits be tried at once. */
    private void again() {
        try (Database database = Database.sqlite(store)) {
            assertEquals(
                    1,
                    database.client()
                            .sql("update outbox set due_at = 0 where state = 'waiting'")
                            .update());
        }
    }

    /** Each sender is killed after a time chosen at random; the server answers long after it kept a letter. */
    @Test
    void killedSendersLoseNothingAndDoubleOnlyWhatTheServerMayNotHaveTaken() throws Exception {
        queue(LETTERS);
        long seed = Long.getLong("entente.seed", 11);
        Random random = new Random(seed);
        int kills = 0;
        try (Taking server = taking("tls", "localhost", 0.05)) {
            String address = "smtps://localhost:" + server.port();
            for (int round = 0; round < 100; round++) {
                int before = server.letters().size();
                Process sender = sender(address, PASSWORD, "localhost", round * 400L);
                while (sender.isAlive() && server.letters().size() < before + 1 + random.nextInt(8)) {
                    sender.waitFor(5, TimeUnit.MILLISECONDS);
                }
                boolean killed = sender.isAlive() && !sender.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
                sender.destroyForcibly().waitFor();
                if (!killed) {
                    break;
                }
                kills++;
            }
            Map<String, Set<String>> byName = new TreeMap<>();
            List<String> letters = server.letters();
            for (String letter : letters) {
                String name = letter.replaceAll("(?s).*?\r\nMessage-ID: (\\S+)\r\n.*", "$1");
                byName.computeIfAbsent(name, _ -> new java.util.HashSet<>()).add(letter);
            }
            assertTrue(kills > 1, "seed " + seed + ", kills " + kills + "\n" + said("sender.log"));
            assertEquals(LETTERS, byName.size(), "seed " + seed + ": each, under a name of its own");
            byName.forEach(
                    (name, copies) -> assertEquals(1, copies.size(), "seed " + seed + ": byte for byte " + name));
            assertTrue(letters.size() <= LETTERS + kills, "seed " + seed + ": at most one letter twice for each kill");
        }
    }
}
