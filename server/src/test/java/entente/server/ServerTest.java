package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return server.running().address().resolve(path);
    }

    private String token(String path) throws Exception {
        Matcher found = TOKEN.matcher(get(path).body());
        assertTrue(found.find(), "no form on " + path);
        return found.group(1);
    }

    private HttpResponse<String> signIn(String username, String password, String next) throws Exception {
        return post(
                "/sign-in",
                Map.of("_csrf", token("/sign-in"), "username", username, "password", password, "next", next));
    }

    @Test
    void theFrontPageIsPublicInThreeLanguages() throws Exception {
        for (String language : new String[] {"en", "ja", "ko"}) {
            HttpResponse<String> page = get("/?lang=" + language);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<html lang=\"" + language + "\""), page.body());
            assertTrue(page.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
        }
        assertTrue(get("/about").body().contains("<html lang=\"ko\""), "the choice of language is kept");
    }

    @Test
    void anOfficerSignsInAndOutAgain() throws Exception {
        assertTrue(get("/account").uri().getPath().equals("/sign-in"), "one is asked to sign in first");
        HttpResponse<String> page = signIn("secretariat-desk", server.password("secretariat-desk"), "/account");
        assertEquals("/account", page.uri().getPath());
        assertTrue(page.body().contains("Desk officer, Secretariat"));
        assertEquals(
                "/", post("/sign-out", Map.of("_csrf", token("/account"))).uri().getPath());
        assertEquals("/sign-in", get("/account").uri().getPath());
    }

    @Test
    void aWrongPasswordIsRefusedAndNothingSaysWhichPartWasWrong() throws Exception {
        HttpResponse<String> known = signIn("kr-desk", "wrong password", "/");
        HttpResponse<String> unknown = signIn("nobody", "wrong password", "/");
        assertEquals(401, known.statusCode());
        assertEquals(401, unknown.statusCode());
        assertTrue(known.body().contains("The user name or the password is wrong."));
        assertTrue(unknown.body().contains("The user name or the password is wrong."));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        HttpResponse<String> page = post(
                "/sign-in", Map.of("username", "secretariat-desk", "password", server.password("secretariat-desk")));
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("This is not permitted"), page.body());
    }

    @Test
    void whatNoRuleNamesIsNotThere() throws Exception {
        HttpResponse<String> page = get("/nowhere");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("There is no such page"), page.body());
        assertEquals(404, post("/nowhere", Map.of()).statusCode());
    }

    @Test
    void afterFiveFailuresAnAccountHasToWait() throws Exception {
        int status = 0;
        for (int attempt = 0; attempt < 7 && status != 429; attempt++) {
            status = signIn("somebody.else", "wrong password", "/").statusCode();
        }
        assertEquals(429, status);
    }

    @Test
    void nobodyIsLedElsewhereAfterSigningIn() throws Exception {
        HttpResponse<String> page = signIn("secretariat-desk", server.password("secretariat-desk"), "//example.org/");
        assertEquals(at("/"), page.uri());
    }

    @Test
    void aTokenActsForItsAccountUntilItIsRevoked() throws Exception {
        signIn("secretariat-desk", server.password("secretariat-desk"), "/");
        String csrf = token("/account");
        String page =
                post("/account/tokens", Map.of("_csrf", csrf, "name", "script")).body();
        Matcher made = Pattern.compile("entente_[0-9a-f]{64}").matcher(page);
        assertTrue(made.find());
        assertEquals(404, api(made.group()), "let in, although there is nothing yet under this address");
        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertTrue(id.find());
        post("/account/tokens/revoke", Map.of("_csrf", csrf, "id", id.group(1)));
        assertEquals(401, api(made.group()));
    }

    private static int api(String token) throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(at("/api/nothing"))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aFileThatIsTooLargeGetsAPage() throws Exception {
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(at("/texts/new"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(413, page.statusCode());
        assertTrue(page.body().contains("The file is too large"), page.body());
    }
}
