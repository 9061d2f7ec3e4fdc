package entente.server;

import entente.example.Example;
import entente.exchange.Charter;
import entente.exchange.JoinedFolder;
import entente.exchange.MoveOut;
import entente.member.MemberId;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The example partnership held by three servers on one machine: it is begun on one server, and two members move out of
 * it. What the last one keeps, the organ's log too, it goes on writing.
 */
public final class ThreeServers {
    /** Whose servers they are. */
    public static final List<String> MEMBERS = List.of("JP", "KR", "US");

    private static final int FIRST_PORT = 9441;

    private ThreeServers() {}

    /**
     * Prepares a folder for each server below one, unless they are there. Of several processes one does it and the
     * others wait.
     *
     * @param folder where to
     * @param tell what is going on
     * @throws IOException if the disk fails
     */
    public static void prepare(Path folder, Consumer<String> tell) throws IOException {
        prepare(folder, FIRST_PORT, tell);
    }

    /** The same, where the first server answers the others at a port, the second at the next, and so on. */
    public static void prepare(Path folder, int firstPort, Consumer<String> tell) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid() || Files.exists(folder.resolve(last().toLowerCase(Locale.ROOT)))) {
                return;
            }
            tell.accept("preparing the example for three servers in " + folder);
            Path beginning = folder.resolve("beginning");
            remove(beginning);
            begin(beginning, firstPort);
            // The last one last: it says that all are there.
            for (String member : MEMBERS) {
                String name = member.toLowerCase(Locale.ROOT);
                remove(folder.resolve(name));
                Files.move(beginning.resolve(name), folder.resolve(name));
            }
            remove(beginning);
        }
    }

    private static String last() {
        return MEMBERS.getLast();
    }

    private static void begin(Path beginning, int firstPort) throws IOException {
        SecureRandom random = new SecureRandom();
        Path staying = beginning.resolve(last().toLowerCase(Locale.ROOT));
        Example.begin(staying, InstantSource.system(), random).close();
        Map<String, Path> moved = new TreeMap<>();
        URI last = address(firstPort + MEMBERS.size() - 1);
        for (int at = 0; at < MEMBERS.size() - 1; at++) {
            String member = MEMBERS.get(at);
            Path own = beginning.resolve(member.toLowerCase(Locale.ROOT));
            Charter charter = MoveOut.run(staying, own, new MemberId(member), address(firstPort + at), last, random);
            for (Path before : moved.values()) {
                JoinedFolder.join(before, charter);
            }
            moved.put(member, own);
        }
        moved.put(last(), staying);
        for (Path server : moved.values()) {
            Path peers = server.resolve("peers.toml");
            Files.writeString(peers, Files.readString(peers).replace("\"0.0.0.0:", "\"127.0.0.1:"));
        }
    }

    private static URI address(int port) {
        return URI.create("https://127.0.0.1:" + port);
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
