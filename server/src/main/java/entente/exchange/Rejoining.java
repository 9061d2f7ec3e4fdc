package entente.exchange;

import entente.desk.DeskFailure;
import entente.mirror.Mirrors;
import entente.mirror.Roster;
import entente.record.NoteVerifier;
import entente.recorder.DurableFiles;
import entente.recorder.FolderDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server takes a later charter of its partnership, since a member has moved to a server of its own. */
final class Rejoining {
    private Rejoining() {}

    /** Refuses a charter of another partnership, or with other keys of logs than those known here. */
    static void check(Path data, Charter next) throws IOException {
        Charter before = JoinedFolder.charter(data);
        if (!Arrays.equals(before.act(), next.act())) {
            throw new DeskFailure("it is the charter of another partnership than the one in " + data);
        }
        Introduction self = JoinedFolder.self(data, before);
        boolean same = next.servers().stream()
                .anyMatch(server -> server.host().name().equals(self.host().name())
                        && server.host().logs().equals(self.host().logs()));
        if (!same) {
            throw new DeskFailure("in it this server does not write the logs that it writes");
        }
        Roster known = Mirrors.roster(before.roster(), new FolderDisk(JoinedFolder.federation(data)));
        for (Roster.Log log : next.roster().logs()) {
            HashSet<NoteVerifier> keys =
                    new HashSet<>(known.log(log.name()).map(Roster.Log::keysNow).orElse(List.of()));
            HashSet<NoteVerifier> began =
                    new HashSet<>(known.log(log.name()).map(Roster.Log::keys).orElse(List.of()));
            HashSet<NoteVerifier> said = new HashSet<>(log.keys());
            if (!said.equals(keys) && !said.equals(began)) {
                throw new DeskFailure("the log " + log.name() + " has other keys here than it has in that charter");
            }
        }
    }

    /**
     * What was noted of servers that are others now goes; the proofs against logs stay.
     *
     * @return what is noted of logs' keys and goes once the later charter stands, which names them
     */
    static List<Path> forget(Path data, Charter next) throws IOException {
        Roster before = JoinedFolder.charter(data).roster();
        Path folder = JoinedFolder.federation(data);
        Path witness = folder.resolve("witness");
        String former =
                JoinedFolder.self(data, JoinedFolder.charter(data)).host().name();
        if (!JoinedFolder.self(data, next).host().name().equals(former) && Files.isDirectory(witness)) {
            // Under another name it is another witness, whose key has cosigned nothing yet.
            Files.move(witness, folder.resolve("witness-" + former));
        }
        List<Path> replaced = new ArrayList<>();
        for (Roster.Log log : next.roster().logs()) {
            Optional<Roster.Log> there = before.log(log.name());
            if (there.isPresent() && !there.get().keys().equals(log.keys())) {
                replaced.add(folder.resolve("keys").resolve(log.name()));
            }
        }
        List<String> gone = before.hosts().stream()
                .filter(host -> !next.roster().hosts().contains(host))
                .map(Roster.Host::name)
                .toList();
        for (String host : gone) {
            Files.deleteIfExists(folder.resolve("servers").resolve(host));
        }
        Path held = folder.resolve("held");
        if (Files.isDirectory(held)) {
            try (Stream<Path> files = Files.list(held)) {
                for (Path file : files.toList()) {
                    String stays = Files.readString(file)
                            .lines()
                            .filter(line -> gone.stream().noneMatch(host -> line.startsWith(host + " ")))
                            .map(line -> line + "\n")
                            .reduce("", String::concat);
                    DurableFiles.write(file, stays.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return replaced;
    }
}
