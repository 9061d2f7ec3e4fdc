package entente.texts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.TestServer;
import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who visits over HTTP, with cookies, without scripts. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("(href|src|action)=\"(/[^\"#]*)");
    private static final String BOUNDARY = "----a-boundary-of-parts";

    private final TestServer server;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(TestServer server) {
        this.server = server;
    }

    public Visitor signedIn(String username) {
        return signedIn(username, server.password(username));
    }

    public Visitor signedIn(String username, String password) {
        HttpResponse<String> page = attempt(username, password);
        assertTrue(page.statusCode() == 200 && !page.uri().getPath().equals("/sign-in"), page.body());
        return this;
    }

    /** Whether a user name and password are not let in. */
    boolean refused(String username, String password) {
        return attempt(username, password).statusCode() == 401;
    }

    private HttpResponse<String> attempt(String username, String password) {
        return post(
                "/sign-in",
                Map.of(
                        "_csrf", List.of(token("/sign-in")),
                        "username", List.of(username),
                        "password", List.of(password)));
    }

    public HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept-Language", "en").build());
    }

    /** Sends a form with the token of its page. */
    public HttpResponse<String> submit(String from, String path, Map<String, List<String>> fields) {
        Map<String, List<String>> all = new java.util.HashMap<>(fields);
        all.put("_csrf", List.of(token(from)));
        return post(path, all);
    }

    HttpResponse<String> post(String path, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends the form that enters a statement; without a file if its name is empty. */
    HttpResponse<String> enter(Map<String, List<String>> fields, String fileName, byte[] file) {
        return upload("/texts/new", "/texts", fields, fileName, file);
    }

    /** Sends a form that has one file in it, with the token of its page. */
    public HttpResponse<String> upload(
            String from, String path, Map<String, List<String>> fields, String fileName, byte[] file) {
        return upload(from, path, fields, Map.of("file " + fileName, file));
    }

    /**
     * Sends a form with files.
     *
     * @param files by the name of the field, a blank, and the name of the file
     */
    public HttpResponse<String> upload(
            String from, String path, Map<String, List<String>> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, List<String>> all = new java.util.HashMap<>(fields);
        all.put("_csrf", List.of(token(from)));
        all.forEach((name, values) -> values.forEach(value -> {
            part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }));
        files.forEach((name, file) -> {
            String[] names = name.split(" ", 2);
            part(body, "name=\"" + names[0] + "\"; filename=\"" + names[1] + "\"", file);
        });
        write(body, ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Where a page leads, in its order: its links, and what it shows of this server. */
    public static List<String> links(String page) {
        return links(page, false);
    }

    /** Where a page leads, its forms too. */
    public static List<String> linksAndForms(String page) {
        return links(page, true);
    }

    private static List<String> links(String page, boolean forms) {
        return LINK.matcher(page)
                .results()
                .filter(link -> forms || !link.group(1).equals("action"))
                .map(link -> link.group(2).replace("&amp;", "&"))
                .toList();
    }

    /** A file as it is. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** An answer while it is still being written. */
    public java.io.InputStream stream(String path) {
        try {
            return browser.send(
                            HttpRequest.newBuilder(at(path))
                                    .header("Accept-Language", "en")
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        write(
                body,
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        write(body, content);
        write(body, "\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ByteArrayOutputStream body, byte[] bytes) {
        body.write(bytes, 0, bytes.length);
    }

    String token(String path) {
        Matcher found = TOKEN.matcher(get(path).body());
        assertTrue(found.find(), "no form on " + path);
        return found.group(1);
    }

    private URI at(String path) {
        return server.running().address().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
