package entente.api;

import entente.account.NewAccount;
import entente.act.Act;
import entente.act.ActRef;
import entente.act.ContinuityAct.PostCreated;
import entente.act.DocumentRef;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Founding;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.server.RunningServer;
import entente.server.ServerOptions;
import entente.server.TestServer;
import entente.store.Accounts;
import entente.store.Database;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real server on a free port over a small invented record, and a program with a token for each of its officers. */
final class ApiWorld implements AutoCloseable {
    static final MemberId AA = new MemberId("AA");
    static final MemberId BB = new MemberId("BB");
    static final MemberId OFFICE = new MemberId("office");
    static final String NOBODY = "";
    static final String MINISTER = "minister";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("entente_[0-9a-f]{64}");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    private static final String MINISTER_PASSWORD = "correct horse battery staple";

    private final Desk desk;
    private final Path data;
    private RunningServer server;
    private final HttpClient program = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    ApiWorld(Path data) {
        this(data, world -> {});
    }

    /**
     * A world with more on its record.
     *
     * @param more puts it there before the server starts, by {@link #record} and {@link #keep}
     */
    ApiWorld(Path data, Consumer<ApiWorld> more) {
        this.data = data;
        Localized name = Localized.of("en", "Invented partnership");
        List<Party> parties = List.of(
                new Party(AA, false, Localized.of("en", "Land of A")),
                new Party(BB, false, Localized.of("en", "Land of B")),
                new Party(OFFICE, true, Localized.of("en", "Office")));
        PartnershipFounded act = new PartnershipFounded(name, parties, List.of("en", "ja"), null, null);
        desk = Desk.begin(data, new Founding("invented", "test.invalid", OFFICE, act), CLOCK, new Random(1));
        parties.forEach(party -> post(party.id(), PostKind.DESK, party.id().logName() + "-desk"));
        ActRef minister = post(AA, PostKind.MINISTER, MINISTER);
        more.accept(this);
        close(desk);
        try (Database database = Database.sqlite(data.resolve("private.sqlite"))) {
            new Accounts(database.client())
                    .add(
                            "0".repeat(32),
                            new NewAccount(MINISTER, "Minister", minister.value(), AA, "en"),
                            TestServer.PASSWORDS.hash(MINISTER_PASSWORD),
                            CLOCK.instant());
        }
        server = TestServer.start(ServerOptions.local(data).onPort(0));
        server.firstPasswords().forEach(first -> passwords.put(first.account().username(), first.password()));
        server.firstPasswords()
                .forEach(first -> tokens.put(
                        first.account().username(), token(first.account().username(), first.password())));
        tokens.put(MINISTER, token(MINISTER, MINISTER_PASSWORD));
    }

    /** The same world after its server was stopped and started again. */
    void restart() {
        server.close();
        server = TestServer.start(ServerOptions.local(data).onPort(0));
    }

    private static void close(Desk desk) {
        try {
            desk.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ActRef post(MemberId member, PostKind kind, String name) {
        PostCreated post = new PostCreated(new PostId(name), member, Localized.of("en", name), kind);
        return recorded(new Submission(member, null, null, new Release.Everyone(), post));
    }

    /** Records an act without going through the door. */
    ActRef record(MemberId member, Release release, Act act) {
        return recorded(new Submission(member, new PostId(member.logName() + "-desk"), "Somebody", release, act));
    }

    private ActRef recorded(Submission submission) {
        return switch (desk.receive(submission)) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused ->
                throw new AssertionError(refused.refusal().toString());
        };
    }

    /** Keeps a document beside the log. */
    DocumentRef keep(byte[] bytes, String name) {
        return desk.keep(bytes, "text/plain", name);
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    /** A request by the program of an officer; {@link #NOBODY} sends no token. */
    HttpRequest.Builder asking(String officer, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return officer.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + tokens.get(officer));
    }

    HttpResponse<String> get(String officer, String path) {
        return send(asking(officer, path).build());
    }

    HttpResponse<String> post(String officer, String path, String json) {
        return send(asking(officer, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(program, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Signs in as a person would, and makes a token on the account page. */
    private String token(String username, String password) {
        HttpClient browser = browser(username, password);
        String page = form(browser, "/account/tokens", Map.of("name", "test"), "/account");
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no token on the page: " + page);
        }
        return token.group();
    }

    private HttpClient browser(String username, String password) {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        form(browser, "/sign-in", Map.of("username", username, "password", password, "next", "/account"), "/sign-in");
        return browser;
    }

    /** A browser in which an officer is signed in. */
    HttpClient browser(String username) {
        return browser(username, Objects.requireNonNull(passwords.get(username)));
    }

    HttpResponse<String> send(HttpClient browser, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(browser, request.POST(BodyPublishers.ofString(json)).build());
    }

    String formToken(HttpClient browser, String page) {
        Matcher found = FORM_TOKEN.matcher(
                send(browser, HttpRequest.newBuilder(at(page)).build()).body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page);
        }
        return found.group(1);
    }

    private String form(HttpClient browser, String path, Map<String, String> fields, String page) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", formToken(browser, page));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                        browser,
                        HttpRequest.newBuilder(at(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .body();
    }

    @Override
    public void close() {
        server.close();
    }
}
