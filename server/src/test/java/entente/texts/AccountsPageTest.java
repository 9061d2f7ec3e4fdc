package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A desk keeps the accounts of its own member, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsPageTest {
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final Pattern ROW =
            Pattern.compile("class=\"code\">([^<]+)</span>.*?name=\"id\" value=\"([0-9a-f]{32})\"", Pattern.DOTALL);

    private TestServer server;
    private Visitor desk;
    private Visitor other;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        desk = new Visitor(server).signedIn("jp-desk");
        other = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String id(Visitor visitor, String username) {
        Matcher row = ROW.matcher(visitor.get("/accounts").body());
        while (row.find()) {
            if (row.group(1).equals(username)) {
                return row.group(2);
            }
        }
        throw new AssertionError("no account " + username);
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertTrue(secret.find(), page.body());
        return secret.group(1);
    }

    private static HttpResponse<String> add(Visitor visitor, String username, String post) {
        return visitor.submit(
                "/accounts",
                "/accounts/add",
                Map.of(
                        "username", List.of(username),
                        "name", List.of("山田 太郎"),
                        "post", List.of(post),
                        "language", List.of("ja")));
    }

    @Test
    void an_account_lives_from_adding_to_disabling_and_only_its_own_desk_sees_it() {
        String password = secret(add(desk, "yamada", "jp-desk"));
        Visitor yamada = new Visitor(server).signedIn("yamada", password);
        assertTrue(yamada.get("/account").body().contains("山田 太郎"));
        assertFalse(other.get("/accounts").body().contains("yamada"), "another member's desk");

        String id = id(desk, "yamada");
        for (String what : List.of("disable", "password", "sessions", "keys")) {
            int status = other.submit("/accounts", "/accounts/" + what, Map.of("id", List.of(id)))
                    .statusCode();
            assertEquals(404, status, what);
        }
        assertTrue(yamada.get("/account").body().contains("山田 太郎"), "nothing was done");

        desk.submit("/accounts", "/accounts/sessions", Map.of("id", List.of(id)));
        assertEquals("/sign-in", yamada.get("/account").uri().getPath(), "its sessions have ended");
        String second = secret(desk.submit("/accounts", "/accounts/password", Map.of("id", List.of(id))));
        assertTrue(new Visitor(server).refused("yamada", password), "the first password is no longer good");
        yamada = new Visitor(server).signedIn("yamada", second);
        desk.submit("/accounts", "/accounts/disable", Map.of("id", List.of(id)));
        assertEquals("/sign-in", yamada.get("/account").uri().getPath());
        assertTrue(new Visitor(server).refused("yamada", second));
        String page = desk.get("/accounts").body();
        assertTrue(page.contains("was disabled") && page.contains("was given a new password"), page);
    }

    @Test
    void whoever_is_no_desk_is_refused_and_nobody_disables_themselves() {
        assertEquals("/sign-in", new Visitor(server).get("/accounts").uri().getPath());
        String password = secret(add(desk, "gaimu", "jp-foreign-minister"));
        Visitor minister = new Visitor(server).signedIn("gaimu", password);
        assertEquals(403, minister.get("/accounts").statusCode());
        String token = minister.token("/account");
        Map<String, List<String>> form = Map.of("_csrf", List.of(token), "id", List.of(id(desk, "jp-desk")));
        assertEquals(403, minister.post("/accounts/disable", form).statusCode());
        String self = desk.submit("/accounts", "/accounts/disable", form).body();
        assertTrue(self.contains("cannot disable your own"), self);
    }

    @Test
    void what_is_no_account_is_refused_in_words() {
        assertTrue(add(desk, "X", "jp-desk").body().contains("begins with a letter"));
        assertTrue(add(desk, "somebody", "kr-desk").body().contains("choose one of your posts"), "another's post");
        assertTrue(add(desk, "kr-desk", "jp-desk").body().contains("already"));
    }
}
