package entente.server;

import entente.body.BodyCodec;
import entente.desk.Desk;
import entente.exchange.Partners;
import entente.exchange.PeersFile;
import entente.exchange.Relay;
import entente.member.MemberId;
import entente.partnership.Entry;
import entente.record.Parsed;
import entente.recorder.KeyFolder;
import entente.recorder.Recorder;
import entente.server.ServerOptions.OneOfSeveral;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Three members' servers with their pages over one record, joined by cables that can be cut. */
final class ThreePortals implements AutoCloseable {
    private final Partners partners;
    private final Map<String, Relay> cables = new LinkedHashMap<>();
    private final Map<String, RunningServer> running = new LinkedHashMap<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    ThreePortals(Path below) throws Exception {
        partners = new Partners(below);
        for (String from : Partners.LOGS) {
            for (String to : Partners.LOGS) {
                if (!from.equals(to)) {
                    Relay cable = new Relay(partners.ports.get(to));
                    cables.put(from + " " + to, cable);
                    partners.routes
                            .computeIfAbsent(from, _ -> new LinkedHashMap<>())
                            .put(to, cable.port());
                }
            }
        }
        start(Partners.LOGS);
    }

    /** Starts servers at once: each may wait for the others. */
    void start(List<String> logs) throws Exception {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Map.Entry<String, RunningServer>> starting = new ExecutorCompletionService<>(threads);
            for (String log : logs) {
                starting.submit(() -> Map.entry(log, TestServer.start(options(log))));
            }
            for (int number = 0; number < logs.size(); number++) {
                Future<Map.Entry<String, RunningServer>> started = starting.poll(120, TimeUnit.SECONDS);
                if (started == null) {
                    throw new AssertionError("not all of " + logs + " began within 120 seconds");
                }
                running.put(started.get().getKey(), started.get().getValue());
            }
        } finally {
            // If one does not start, the others wait for it.
            threads.shutdownNow();
        }
    }

    void stop(String log) {
        running.remove(log).close();
    }

    /**
     * Puts acts on the log of a server that is stopped, once more: its own, as whoever lost the answer and sends again,
     * and others', as whoever would take them for its own.
     */
    void again(String log, int acts, Random random) throws IOException {
        Path folder = partners.folders.get(log);
        Desk other = running.values().iterator().next().desk();
        try (Recorder recorder = Recorder.open(
                folder.resolve("record/logs").resolve(log), new KeyFolder(folder.resolve("keys")).load(log))) {
            for (int act = 0; act < acts; act++) {
                MemberId of = act % 2 == 0 ? member(log) : member(Partners.LOGS.get(random.nextInt(3)));
                if (other.at(of, random.nextLong(other.arrived(of))).orElseThrow() instanceof Entry.Known known) {
                    recorder.append(BodyCodec.format(known.body()));
                }
            }
        }
    }

    // One address for all, as it stands in links: what else differs between them is a fault.
    private ServerOptions options(String log) {
        PeersFile peers = ((Parsed.Valid<PeersFile>) PeersFile.parse(partners.peers(log))).value();
        return new ServerOptions(
                "127.0.0.1",
                0,
                partners.folders.get(log),
                false,
                URI.create("https://portal.example"),
                null,
                new OneOfSeveral(member(log), peers, false),
                null,
                Set.of(),
                null);
    }

    static MemberId member(String log) {
        return Partners.member(log);
    }

    RunningServer server(String log) {
        return running.get(log);
    }

    Desk desk(String log) {
        return running.get(log).desk();
    }

    /** The cables, by "from to". */
    Map<String, Relay> cables() {
        return cables;
    }

    /** Waits until every server knows that all of every log is held. */
    void held() throws InterruptedException {
        for (String server : running.keySet()) {
            for (String log : running.keySet()) {
                long size = desk(log).arrived(member(log));
                Partners.eventually(
                        server + " knows that all hold " + size + " of " + log,
                        () -> desk(server).arrived(member(log)) >= size
                                && desk(server).holding().acts(member(log)) >= size);
            }
        }
    }

    /** What the public gets of one server. */
    HttpResponse<String> page(String log, String path, String language) throws IOException, InterruptedException {
        URI address = running.get(log).address().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Language", language)
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        List.copyOf(running.keySet()).forEach(this::stop);
        for (Relay cable : cables.values()) {
            cable.close();
        }
        browser.close();
        partners.close();
    }
}
