package entente.recorder;

import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The folder of private keys, outside the record: one file NAME.key for each log, readable by its owner only, one
 * signer key a line.
 */
public final class KeyFolder {

    private final Path folder;

    /** Names the folder; it is made when the first key is. */
    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a key for the log. */
    public boolean has(String name) {
        return Files.exists(file(name));
    }

    /**
     * Makes and stores an Ed25519 and an ML-DSA-44 key for a new log.
     *
     * @param name the log's short name, such as jp
     * @param origin the log's identity, which ends in a slash and the name
     * @param random where 64 unpredictable bytes come from: a SecureRandom outside tests
     * @throws IOException if the file exists already or cannot be written
     */
    public LogKey create(String name, String origin, RandomGenerator random) throws IOException {
        return create(name, origin, List.of(KeyKind.ED25519, KeyKind.ML_DSA_44), random);
    }

    /** The same with keys of other kinds, for another role than a log's. */
    public LogKey create(String name, String origin, List<KeyKind> kinds, RandomGenerator random) throws IOException {
        LogName.requireLast(origin, name);
        if (has(name)) {
            throw new IOException(file(name) + " exists already; a key is never overwritten");
        }
        LogKey key = new LogKey(kinds.stream()
                .map(kind -> NoteSigner.generate(origin, kind, random))
                .toList());
        StringBuilder text = new StringBuilder();
        key.signers().forEach(signer -> text.append(signer.format()).append('\n'));
        DurableFiles.createFolders(folder);
        DurableFiles.writeSecret(file(name), text.toString().getBytes(StandardCharsets.UTF_8));
        return key;
    }

    /**
     * Loads a log's key.
     *
     * @throws IOException if the file is missing or is not one of ours; the message repeats no secret
     */
    public LogKey load(String name) throws IOException {
        List<NoteSigner> signers = new ArrayList<>();
        for (String line : Files.readAllLines(file(name), StandardCharsets.UTF_8)) {
            switch (NoteSigner.parse(line)) {
                case Parsed.Valid<NoteSigner>(NoteSigner signer) -> signers.add(signer);
                case Parsed.Invalid<NoteSigner>(String reason) -> throw new IOException(file(name) + ": " + reason);
            }
        }
        if (signers.stream().map(NoteSigner::name).distinct().count() != 1) {
            throw new IOException(file(name) + ": expected keys of one log");
        }
        return new LogKey(signers);
    }

    private Path file(String name) {
        return folder.resolve(LogName.require(name) + ".key");
    }
}
