package entente.exchange;

import entente.desk.DeskFailure;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.Signer;
import entente.recorder.DurableFiles;
import entente.recorder.KeyFolder;
import entente.recorder.LogKey;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What lies in a data folder because its server is one of several: the charter, and the keys of its roles. */
public final class JoinedFolder {
    private JoinedFolder() {}

    static Path federation(Path data) {
        return data.resolve("federation");
    }

    private static Path charterFile(Path data) {
        return federation(data).resolve("charter");
    }

    private static Path restoredMark(Path data) {
        return federation(data).resolve("restored");
    }

    static String mirrorKeyName(String host) {
        return "mirror-" + host;
    }

    static String witnessKeyName(String host) {
        return "witness-" + host;
    }

    /** The key by which this folder's server cosigns as a witness, for whoever wants to ask it. */
    public static List<String> witnessKeys(Path data) throws IOException {
        Introduction self = self(data, charter(data));
        return new KeyFolder(data.resolve("keys"))
                .load(witnessKeyName(self.host().name())).verifiers().stream()
                        .map(NoteVerifier::format)
                        .toList();
    }

    /** Whether this folder's server has joined a partnership of several servers. */
    public static boolean has(Path data) {
        return Files.exists(charterFile(data));
    }

    /**
     * Makes the keys of a server that are not there yet, and its introduction.
     *
     * @param logs the logs it will write
     * @param originPrefix what their origins begin with
     * @return the signed introduction
     */
    public static String introduce(
            Path data, String partnership, String originPrefix, List<String> logs, URI address, RandomGenerator random)
            throws IOException {
        TransportKey key = TransportKey.loadOrCreate(data.resolve("keys"));
        return introduce(data, partnership, originPrefix, logs, address, key, random);
    }

    /** The same under another transport key than the present one. */
    static String introduce(
            Path data,
            String partnership,
            String originPrefix,
            List<String> logs,
            URI address,
            TransportKey transport,
            RandomGenerator random)
            throws IOException {
        KeyFolder keys = new KeyFolder(data.resolve("keys"));
        List<Signer> signers = new ArrayList<>();
        List<entente.mirror.Roster.Log> named = new ArrayList<>();
        String prefix = originPrefix + "/" + partnership + "/";
        for (String log : logs.stream().sorted().toList()) {
            LogKey key = keys.has(log) ? keys.load(log) : keys.create(log, prefix + log, random);
            signers.addAll(key.signers());
            named.add(new entente.mirror.Roster.Log(log, key.verifiers()));
        }
        String host = named.getFirst().name();
        List<NoteVerifier> mirrorKeys = mirrorKeys(keys, host, prefix, random);
        Hash pin = transport.pin();
        return new Introduction(
                        partnership,
                        address,
                        new entente.mirror.Roster.Host(host, named, mirrorKeys, List.of(pin)),
                        pin)
                .sign(signers)
                .format();
    }

    /** The keys by which a server says what it holds, made with those of its witness if they are not there yet. */
    private static List<NoteVerifier> mirrorKeys(KeyFolder keys, String host, String prefix, RandomGenerator random)
            throws IOException {
        String witness = witnessKeyName(host);
        if (!keys.has(witness)) {
            keys.create(witness, prefix + witness, List.of(KeyKind.ED25519_COSIGNATURE), random);
        }
        String mirror = mirrorKeyName(host);
        LogKey key = keys.has(mirror)
                ? keys.load(mirror)
                : keys.create(mirror, prefix + mirror, List.of(KeyKind.ED25519_COSIGNATURE, KeyKind.ML_DSA_44), random);
        return key.verifiers();
    }

    /**
     * Begins a data folder with a charter that all have agreed on.
     *
     * A server that holds the record with others already takes a later charter in place of its own: which server writes
     * which log may have changed, but nothing else.
     *
     * @throws DeskFailure if there is another record already, or the file does not name this folder's keys
     */
    public static void join(Path data, Charter charter) throws IOException {
        RecordFolder record = new RecordFolder(data.resolve("record"));
        if (has(data)) {
            Rejoining.check(data, charter);
        } else if (Files.exists(record.policy())) {
            throw new DeskFailure("there is a record in " + data + " already");
        }
        joinRecord(data, charter);
    }

    /** The same for a folder whose record is there already, as its server comes to hold it with others. */
    static void joinRecord(Path data, Charter charter) throws IOException {
        RecordFolder record = new RecordFolder(data.resolve("record"));
        Introduction self = self(data, charter);
        DurableFiles.createFolders(federation(data));
        List<Path> replaced = has(data) ? Rejoining.forget(data, charter) : List.of();
        List<Introduction> others = charter.servers().stream()
                .filter(server -> !server.host().name().equals(self.host().name()))
                .toList();
        DurableFiles.write(
                data.resolve("peers.toml"), PeersFile.format(self, others).getBytes(StandardCharsets.UTF_8));
        if (!Files.exists(record.policy())) {
            record.writePolicy(charter.policy());
        }
        // Last, since it says that the folder has joined; without it these tell which keys sign.
        DurableFiles.write(charterFile(data), charter.format().getBytes(StandardCharsets.UTF_8));
        for (Path keys : replaced) {
            Files.deleteIfExists(keys);
        }
    }

    static Charter charter(Path data) throws IOException {
        if (!has(data)) {
            throw new DeskFailure(
                    data + " has joined no partnership of several servers: entente introduce, then entente join");
        }
        return switch (Charter.parse(Files.readString(charterFile(data)))) {
            case Parsed.Valid<Charter>(Charter file) -> file;
            case Parsed.Invalid<Charter>(String reason) -> throw new DeskFailure(charterFile(data) + ": " + reason);
        };
    }

    /** The introduction in the file that is of this folder's own keys. */
    static Introduction self(Path data, Charter charter) throws IOException {
        KeyFolder keys = new KeyFolder(data.resolve("keys"));
        for (Introduction server : charter.servers()) {
            boolean ours = true;
            for (var log : server.host().logs()) {
                // Once it has joined, keys may have given way to others; by their names it is told apart.
                ours &= keys.has(log.name())
                        && (has(data) || keys.load(log.name()).verifiers().equals(log.keys()));
            }
            String mirror = mirrorKeyName(server.host().name());
            ours &= keys.has(mirror)
                    && (has(data)
                            || (keys.load(mirror)
                                            .verifiers()
                                            .equals(server.host().mirrorKeys())
                                    && TransportKey.loadOrCreate(data.resolve("keys"))
                                            .pin()
                                            .equals(server.pin())));
            if (ours) {
                return server;
            }
        }
        throw new DeskFailure("the charter names no server with the keys in " + data.resolve("keys"));
    }

    /** Notes that this folder was put back from a backup: its server may have signed more than it has. */
    public static void restored(Path data) throws IOException {
        DurableFiles.createFolders(federation(data));
        DurableFiles.write(restoredMark(data), "put back from a backup\n".getBytes(StandardCharsets.UTF_8));
    }

    static boolean mayHaveLost(Path data) {
        return Files.exists(restoredMark(data));
    }

    static void nothingIsLost(Path data) throws IOException {
        if (Files.deleteIfExists(restoredMark(data))) {
            DurableFiles.syncFolder(federation(data));
        }
    }
}
