package entente.recorder;

import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The folder of private keys, outside the record: one file NAME.key for each log, readable by its owner only, one
 * signer key a line, encrypted under a passphrase. The passphrase lies in a file: the one that the environment names in
 * {@value #PASSPHRASE_FILE}, else {@code passphrase} in this folder, which is generated with the first key. Files of
 * earlier versions, which were not encrypted, are read, and encrypted by being read.
 */
public final class KeyFolder {

    /** The environment variable that names the passphrase's file: put it on another disk than the keys. */
    public static final String PASSPHRASE_FILE = "ENTENTE_KEY_PASSPHRASE_FILE";

    private static final List<KeyKind> LOG_KINDS = List.of(KeyKind.ED25519, KeyKind.ML_DSA_44);

    private final Path folder;
    private final Path passphrase;

    /** Names the folder; it is made when the first key is. */
    public KeyFolder(Path folder) {
        this(folder, passphraseFile(folder));
    }

    /** Names the folder and the file that holds the passphrase. */
    public KeyFolder(Path folder, Path passphrase) {
        this.folder = folder;
        this.passphrase = passphrase;
    }

    private static Path passphraseFile(Path folder) {
        String named = System.getenv(PASSPHRASE_FILE);
        return named == null || named.isBlank() ? folder.resolve("passphrase") : Path.of(named);
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
     * @param random where unpredictable bytes come from: a SecureRandom outside tests
     * @throws IOException if the file exists already or cannot be written
     */
    public LogKey create(String name, String origin, RandomGenerator random) throws IOException {
        return create(name, origin, LOG_KINDS, random);
    }

    /** The same with keys of other kinds, for another role than a log's. */
    public LogKey create(String name, String origin, List<KeyKind> kinds, RandomGenerator random) throws IOException {
        LogName.requireLast(origin, name);
        if (has(name)) {
            throw new IOException(file(name) + " exists already; a key is never overwritten");
        }
        LogKey key = generate(origin, kinds, random);
        replace(name, key);
        return key;
    }

    /** Makes an Ed25519 and an ML-DSA-44 key and stores nothing. */
    public static LogKey generate(String origin, RandomGenerator random) {
        return generate(origin, LOG_KINDS, random);
    }

    /** Makes keys of these kinds and stores nothing. */
    public static LogKey generate(String origin, List<KeyKind> kinds, RandomGenerator random) {
        return new LogKey(kinds.stream()
                .map(kind -> NoteSigner.generate(origin, kind, random))
                .toList());
    }

    /**
     * Stores keys in place of a log's present ones, in one step.
     *
     * @throws IllegalArgumentException if a key is none that can be stored: it lies in a key store of its own
     * @throws IOException if the file cannot be written
     */
    public void replace(String name, LogKey key) throws IOException {
        StringBuilder text = new StringBuilder();
        key.signers().forEach(signer -> {
            if (!(signer instanceof NoteSigner stored)) {
                throw new IllegalArgumentException("the key of " + signer.name() + " lies in a key store");
            }
            text.append(stored.format()).append('\n');
        });
        keep(name, text.toString());
    }

    /**
     * Stores another secret than a log's keys in the same way.
     *
     * @param text what is kept, in place of what was
     * @throws IOException if the file cannot be written
     */
    public void keep(String name, String text) throws IOException {
        DurableFiles.createFolders(folder);
        // Salts and nonces take nothing from the source that makes keys: with the same one, the same keys come out.
        SecureRandom random = new SecureRandom();
        if (!Files.exists(passphrase)) {
            String made = KeySeal.generate(random) + "\n";
            DurableFiles.writeSecret(passphrase, made.getBytes(StandardCharsets.UTF_8));
        }
        String sealed = KeySeal.of(passphrase).seal(name, text, random);
        DurableFiles.writeSecret(file(name), sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Loads a log's key.
     *
     * @throws IOException if the file is missing, is not one of ours or does not open; the message repeats no secret
     */
    public LogKey load(String name) throws IOException {
        return parse(name, read(name));
    }

    /** Loads another secret than a log's keys. */
    public String read(String name) throws IOException {
        String text = Files.readString(file(name));
        if (KeySeal.isSealed(text)) {
            return open(name, text);
        }
        keep(name, text);
        return text;
    }

    /** Gives a secret another name, in place of the one that has it. */
    public void rename(String name, String other) throws IOException {
        keep(other, read(name));
        remove(name);
    }

    /** Removes a secret, if it is there. */
    public void remove(String name) throws IOException {
        if (Files.deleteIfExists(file(name))) {
            DurableFiles.syncFolder(folder);
        }
    }

    private String open(String name, String sealed) throws IOException {
        if (!Files.exists(passphrase)) {
            throw new IOException("there is no " + passphrase + ", which holds the passphrase of " + file(name)
                    + "; the environment's " + PASSPHRASE_FILE + " can name another file");
        }
        try {
            return KeySeal.of(passphrase).open(name, sealed);
        } catch (IOException e) {
            throw new IOException(file(name) + ": " + e.getMessage(), e);
        }
    }

    private LogKey parse(String name, String text) throws IOException {
        List<NoteSigner> signers = new ArrayList<>();
        for (String line : text.lines().toList()) {
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
