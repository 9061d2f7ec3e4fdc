package entente.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import entente.member.MemberId;
import entente.mirror.Roster;
import entente.record.Hash;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.witness.AddCheckpoint;
import entente.witness.WitnessAnswer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Answers the other servers, and whoever reads tiles. Only questions are answered, nothing is taken in but a witness's
 * requests; what is not a known question from somebody who may ask it is 404 or 403, too many are 429.
 */
final class Listener implements AutoCloseable {
    /** The header that says of which version heads are. */
    static final String VERSION = "Entente-Version";

    /** The header that names the logs against which there is evidence, separated by commas. */
    static final String ACCUSED = "Entente-Evidence";

    private static final Pattern LOG = Pattern.compile("/logs/([a-z][a-z0-9-]{0,31})/(.{1,80})");
    private static final Pattern RANGE = Pattern.compile("from=([0-9]{1,15})&count=([0-9]{1,4})");
    private static final Pattern SINCE = Pattern.compile("since=([0-9a-f-]{1,64})&wait=([0-9]{1,3})");
    private static final Pattern KNOWN = Pattern.compile("known=([a-z0-9,-]{0,4000})");
    private static final Pattern WITNESSED = Pattern.compile("/witness/([0-9a-f]{64})/checkpoint");
    private static final Pattern DOCUMENT = Pattern.compile("/documents/([0-9a-f]{64})");

    static {
        // The JDK's server reads these once. Without them a peer could hold a connection open for ever.
        Map.of(
                        "sun.net.httpserver.maxReqTime", "20",
                        "sun.net.httpserver.maxRspTime", "180",
                        "sun.net.httpserver.maxReqHeaders", "40",
                        "sun.net.httpserver.maxIdleConnections", "64",
                        "jdk.httpserver.maxConnections", "256")
                .forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Library library;
    private final Bulletin bulletin;
    private final Proofs proofs;
    private final Acquaintance known;
    private final Visitors visitors;

    private Listener(
            HttpsServer server,
            Library library,
            Bulletin bulletin,
            Proofs proofs,
            Visitors visitors,
            Acquaintance known) {
        this.server = server;
        this.library = library;
        this.bulletin = bulletin;
        this.proofs = proofs;
        this.visitors = visitors;
        this.known = known;
    }

    /**
     * Begins to answer.
     *
     * @param at where
     * @param own the key to answer under
     * @param known the servers that may ask for more than hashes
     */
    static Listener start(
            InetSocketAddress at,
            TransportKey own,
            Acquaintance known,
            Library library,
            Bulletin bulletin,
            Proofs proofs,
            Visitors visitors)
            throws IOException {
        HttpsServer server = HttpsServer.create(at, 64);
        SSLContext context = Pinned.server(own);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters chosen = context.getDefaultSSLParameters();
                chosen.setWantClientAuth(true);
                parameters.setSSLParameters(chosen);
            }
        });
        Listener listener = new Listener(server, library, bulletin, proofs, visitors, known);
        server.createContext("/", listener::answer);
        server.setExecutor(listener.threads);
        server.start();
        return listener;
    }

    /** The port that was taken. */
    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Hash> pin = Pinned.shown(((HttpsExchange) exchange).getSSLSession());
            Optional<Roster.Host> asker = pin.flatMap(known::under);
            asker.ifPresent(host -> known.met(host.name(), pin.get()));
            Answer answer = visitors.tooMany(exchange, asker) ? Answer.none(429) : answerTo(exchange, asker);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (!answer.version().isEmpty()) {
                exchange.getResponseHeaders().set(VERSION, answer.version());
                exchange.getResponseHeaders().set(ACCUSED, proofs.accused());
            }
            exchange.sendResponseHeaders(answer.status(), answer.bytes().length == 0 ? -1 : answer.bytes().length);
            if (answer.bytes().length > 0) {
                exchange.getResponseBody().write(answer.bytes());
            }
        }
    }

    private Answer answerTo(HttpExchange exchange, Optional<Roster.Host> asker) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "GET" ->
                given(
                        path,
                        Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
                        asker);
            case "POST" -> taken(path, exchange, asker);
            default -> Answer.none(405);
        };
    }

    private Answer taken(String path, HttpExchange exchange, Optional<Roster.Host> asker) throws IOException {
        return switch (path) {
            case "/witness/add-checkpoint" -> {
                byte[] request = exchange.getRequestBody().readNBytes(AddCheckpoint.BYTES_MAX + 1);
                WitnessAnswer cosigned = library.witness(request);
                yield new Answer(
                        cosigned.status(), cosigned.mediaType(), cosigned.body().getBytes(StandardCharsets.UTF_8), "");
            }
            case "/evidence" -> {
                byte[] text = exchange.getRequestBody().readNBytes(Proofs.BYTES_MAX + 1);
                yield proofs.bring(Visitors.name(exchange, asker), text, System.nanoTime());
            }
            default -> Answer.none(405);
        };
    }

    private Answer given(String path, String query, Optional<Roster.Host> asker) throws IOException {
        if (path.equals("/evidence")) {
            Matcher known = KNOWN.matcher(query);
            return proofs.all(known.matches() ? Proofs.names(known.group(1)) : Set.of());
        }
        if (path.equals("/heads")) {
            return asker.isEmpty() ? Answer.none(403) : heads(query);
        }
        Matcher witnessed = WITNESSED.matcher(path);
        if (witnessed.matches()) {
            return library.witnessed(witnessed.group(1)).map(Answer::note).orElse(Answer.none(404));
        }
        Matcher document = DOCUMENT.matcher(path);
        if (document.matches()) {
            return asker.isEmpty()
                    ? Answer.none(403)
                    : library.document(
                                    parties(asker.get()),
                                    Hash.parseHex(document.group(1)).orElseThrow())
                            .map(bytes -> Answer.of("application/octet-stream", bytes))
                            .orElse(Answer.none(404));
        }
        Matcher log = LOG.matcher(path);
        return log.matches() ? log(log.group(1), log.group(2), query, asker) : Answer.none(404);
    }

    private Answer heads(String query) {
        Matcher since = SINCE.matcher(query);
        if (since.matches()) {
            Duration wait =
                    Duration.ofSeconds(Math.min(Long.parseLong(since.group(2)), HttpsPeer.NEWS_WAIT.toSeconds()));
            bulletin.awaitNews(since.group(1), wait);
        }
        String version = bulletin.version();
        return new Answer(200, "application/octet-stream", notes(library.heads().stream()), version);
    }

    private Answer log(String name, String rest, String query, Optional<Roster.Host> asker) throws IOException {
        if (rest.equals("checkpoint")) {
            return library.head(name).map(Answer::note).orElse(Answer.none(404));
        }
        if (rest.equals("evidence")) {
            return proofs.of(name);
        }
        Optional<Tile> tile = Tile.parse(rest);
        if (tile.isPresent()) {
            return library.tile(name, tile.get())
                    .map(bytes -> Answer.of("application/octet-stream", bytes))
                    .orElse(Answer.none(404));
        }
        if (asker.isEmpty()) {
            return Answer.none(rest.equals("settled") || rest.equals("bodies") ? 403 : 404);
        }
        if (rest.equals("settled")) {
            return Answer.of("application/octet-stream", notes(library.settled(name).stream()));
        }
        Matcher range = RANGE.matcher(query);
        return rest.equals("bodies") && range.matches()
                ? library.bodies(
                                parties(asker.get()),
                                name,
                                Long.parseLong(range.group(1)),
                                Integer.parseInt(range.group(2)))
                        .map(bodies -> Answer.of("application/octet-stream", Frames.format(bodies)))
                        .orElse(Answer.none(503))
                : Answer.none(404);
    }

    private static byte[] notes(Stream<SignedNote> notes) {
        return Frames.format(notes.map(note -> Optional.of(note.format().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static List<MemberId> parties(Roster.Host host) {
        return host.logs().stream().map(log -> Library.member(log.name())).collect(Collectors.toList());
    }

    @Override
    public void close() {
        bulletin.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
