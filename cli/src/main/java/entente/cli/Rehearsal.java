package entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A visit to the pages a start is waited for, so that what they load is known before they are asked for. */
final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/?lang=ja",
            "/?lang=ko",
            "/register",
            "/register?q=security",
            "/register?q=安全&lang=ja",
            "/register?q=안보&lang=ko",
            "/people",
            "/texts",
            "/record",
            "/about",
            "/sign-in",
            "/api/commitments",
            "/api/openapi.json");

    private Rehearsal() {}

    /** Asks a server for its pages, twice; each must be answered. */
    static void of(URI address) throws IOException {
        for (int round = 0; round < 2; round++) {
            for (String page : PAGES) {
                visit(address.resolve(URI.create(page).toASCIIString()));
            }
        }
    }

    private static void visit(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(page + " was answered " + connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
        }
    }
}
