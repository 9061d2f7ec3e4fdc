package entente.bench;

import entente.cli.ExitCode;
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
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who looks at pages in one language, with a browser's cookies. */
final class PageVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final String language;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private PageVisitor(URI address, String language) {
        this.address = address;
        this.language = language;
    }

    /** Somebody of the public. */
    static PageVisitor anonymous(URI address, String language) {
        return new PageVisitor(address, language);
    }

    /** Somebody who has signed in. */
    static PageVisitor signedIn(URI address, String language, String username, String password)
            throws Benchmark.Stopped {
        PageVisitor visitor = new PageVisitor(address, language);
        Matcher token = TOKEN.matcher(visitor.get("/sign-in").body());
        String form = "_csrf=" + (token.find() ? encoded(token.group(1)) : "") + "&username=" + encoded(username)
                + "&password=" + encoded(password);
        HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new Benchmark.Stopped(
                    ExitCode.CHECK_FAILED, username + " could not sign in: " + answer.statusCode(), "");
        }
        return visitor;
    }

    /** A page, redirects followed. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", language));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
