package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.RunningServer;
import entente.server.Server;
import entente.server.ServerOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator founds a partnership of five states, starts it, and looks after its accounts. */
class FoundAndAccountTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private Path nordic() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "founding.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        String text = page.substring(start, page.indexOf("```", start)).replace("records.example.org", "a.invalid");
        return Files.writeString(folder.resolve("nordic.yaml"), text);
    }

    @Test
    void a_partnership_of_ones_own_is_founded_and_served() throws Exception {
        Path data = folder.resolve("data");
        Path file = nordic();
        assertEquals(0, run("found", file, "--check"), err.toString());
        assertTrue(Files.notExists(data), "checking begins nothing");
        assertEquals(0, run("found", file, "--data", data), err.toString());
        assertTrue(out.toString().contains("DK FI IS NO SE"), out.toString());
        assertEquals(5, run("found", file, "--data", data));
        assertTrue(err.toString().contains("already"), err.toString());

        ServerOptions options = new ServerOptions("127.0.0.1", 0, data, false, null, null);
        try (RunningServer server = Server.start(options);
                HttpClient browser = HttpClient.newHttpClient()) {
            assertEquals(6, server.firstPasswords().size(), "one for each desk");
            for (String path : new String[] {"/", "/register", "/texts", "/people", "/record", "/about"}) {
                for (String language : new String[] {"en", "ja", "ko"}) {
                    URI page = server.address().resolve(path + "?lang=" + language);
                    var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
                    assertEquals(200, answer.statusCode(), page.toString());
                    assertTrue(answer.body().contains("Nordic preparedness cooperation"), answer.body());
                    assertTrue(answer.body().contains("Trial operation"), "its notice");
                    for (String word : new String[] {"xample", "例示", "예시", "Trilateral", "日米韓"}) {
                        assertTrue(!answer.body().contains(word), page + " says " + word);
                    }
                }
            }
            accounts(data);
        }
        assertEquals(0, run("verify", data), out.toString());
    }

    private void accounts(Path data) {
        assertEquals(0, run("account", "list", "--data", data));
        assertTrue(out.toString().contains("no-desk"), out.toString());
        assertEquals(0, run("account", "add", "kari", "--like", "no-desk", "--name", "Kari Nordmann", "--data", data));
        assertTrue(out.toString().contains("The password of kari, shown only now: "), out.toString());
        assertEquals(3, run("account", "add", "kari", "--like", "no-desk", "--name", "Kari", "--data", data));
        assertEquals(3, run("account", "add", "x", "--like", "no-desk", "--name", "X", "--data", data));
        assertEquals(3, run("account", "disable", "nobody", "--data", data));
        for (String what : new String[] {"sessions", "keys", "password", "enable", "disable"}) {
            assertEquals(0, run("account", what, "kari", "--data", data), what);
        }
        assertTrue(out.toString().matches("(?s).*kari +NO +disabled +Kari Nordmann\\s*"), out.toString());
        assertEquals(5, run("account", "list", "--data", data.resolve("elsewhere")));
    }

    @Test
    void a_faulty_file_is_refused_with_line_and_rule_and_begins_nothing() throws Exception {
        Path file = Files.writeString(
                folder.resolve("faulty.yaml"), Files.readString(nordic()).replace("code: IS", "code: XX"));
        assertEquals(3, run("found", file, "--data", folder.resolve("data")));
        assertTrue(err.toString().matches("(?s).*faulty\\.yaml:\\d+:\\d+: \"XX\" is neither.*"), err.toString());
        assertTrue(err.toString().contains("nothing was begun"));
        assertTrue(Files.notExists(folder.resolve("data")));
        assertEquals(3, run("found", Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe9})));
        assertEquals(4, run("found", folder.resolve("missing.yaml")));
    }
}
