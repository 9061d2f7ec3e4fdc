package entente.recorder;

import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The offline check of a whole record: every byte of every file is either explained by the policy's signatures or
 * found. What no check of a record by itself can see is a log cut short or rewritten by whoever holds its key;
 * {@link #against} a checkpoint from elsewhere sees that too.
 */
public final class RecordVerifier {

    private static final int FINDINGS_MAX = 1000;

    private final RecordFolder record;
    private final @Nullable LogPolicy trusted;
    private final List<Path> earlier;
    private final boolean bodiesMayBeMissing;
    private final List<LogPolicy> former;
    private final List<Finding> findings = new ArrayList<>();

    private RecordVerifier(
            RecordFolder record,
            @Nullable LogPolicy trusted,
            List<Path> earlier,
            boolean bodiesMayBeMissing,
            List<LogPolicy> former) {
        this.record = record;
        this.trusted = trusted;
        this.earlier = List.copyOf(earlier);
        this.bodiesMayBeMissing = bodiesMayBeMissing;
        this.former = List.copyOf(former);
    }

    /** Checks a record that holds every body, under the policy that lies in it. */
    public static RecordVerifier of(Path record) {
        return new RecordVerifier(new RecordFolder(record), null, List.of(), false, List.of());
    }

    /** Checks a record in one go; the findings are empty if it is sound. */
    public static Verification verify(Path record) throws IOException {
        return of(record).verify(LogBodyVisitor.NONE);
    }

    /** Trusts this policy and not the record's own, which must then be the same. */
    public RecordVerifier under(LogPolicy policy) {
        return new RecordVerifier(record, policy, earlier, bodiesMayBeMissing, former);
    }

    /** Demands that the log of an earlier signed checkpoint still extends it; may be called for several logs. */
    public RecordVerifier against(Path checkpoint) {
        List<Path> all = Stream.concat(earlier.stream(), Stream.of(checkpoint)).toList();
        return new RecordVerifier(record, trusted, all, bodiesMayBeMissing, former);
    }

    /** Accepts an earlier checkpoint under these policies, too: the keys of a log before they gave way to others. */
    public RecordVerifier formerly(List<LogPolicy> policies) {
        return new RecordVerifier(record, trusted, earlier, bodiesMayBeMissing, policies);
    }

    /** Counts missing bodies instead of finding them: for exports that hold released bodies only. */
    public RecordVerifier allowingMissingBodies() {
        return new RecordVerifier(record, trusted, earlier, true, former);
    }

    /**
     * Reads the whole record once and passes on every body that matches its entry.
     *
     * @throws IOException if the disk fails; whatever the bytes are, they make findings and not exceptions
     */
    public Verification verify(LogBodyVisitor visitor) throws IOException {
        findings.clear();
        Optional<LogPolicy> policy = readPolicy();
        List<Verification.LogSummary> logs = new ArrayList<>();
        Set<Path> compared = new HashSet<>();
        if (policy.isPresent()) {
            for (String name : logNames(policy.get())) {
                LogVerifier log = new LogVerifier(record, name, policy.get(), bodiesMayBeMissing, this::find);
                log.verify(visitor).ifPresent(logs::add);
                for (Path checkpoint : earlier) {
                    if (log.compareWith(checkpoint, former)) {
                        compared.add(checkpoint);
                    }
                }
            }
        }
        earlier.stream()
                .filter(checkpoint -> !compared.contains(checkpoint))
                .forEach(checkpoint -> find("", Finding.NO_INDEX, checkpoint, "no log here could be compared with it"));
        long documents = verifyDocuments();
        verifyTopFolder();
        return new Verification(findings, logs, documents);
    }

    private Optional<LogPolicy> readPolicy() throws IOException {
        Path file = record.policy();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            find("", Finding.NO_INDEX, file, "there is no policy, so no signature means anything");
            return Optional.ofNullable(trusted);
        }
        String text = text(Files.readAllBytes(file)).orElse("");
        switch (LogPolicy.parse(text)) {
            case Parsed.Invalid<LogPolicy>(String reason) -> find("", Finding.NO_INDEX, file, reason);
            case Parsed.Valid<LogPolicy>(LogPolicy policy) -> {
                if (!policy.format().equals(text)) {
                    find("", Finding.NO_INDEX, file, "the policy is not in its canonical form");
                } else if (trusted != null && !policy.equals(trusted)) {
                    find("", Finding.NO_INDEX, file, "is not the policy that was given");
                } else {
                    return Optional.of(policy);
                }
            }
        }
        return Optional.ofNullable(trusted);
    }

    private Set<String> logNames(LogPolicy policy) throws IOException {
        Set<String> names = new java.util.TreeSet<>(record.logNames());
        for (String name : names) {
            if (policy.origins().stream().noneMatch(origin -> LogName.isLast(origin, name))) {
                find(name, Finding.NO_INDEX, record.log(name), "the policy names no log with this name");
            }
        }
        for (String origin : policy.origins()) {
            String name = origin.substring(origin.lastIndexOf('/') + 1);
            if (!LogName.isValid(name) || !Files.isDirectory(record.log(name))) {
                find("", Finding.NO_INDEX, record.logs(), "there is no folder of the log " + origin);
            }
        }
        return names;
    }

    private long verifyDocuments() throws IOException {
        Path folder = record.documentsFolder();
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Optional<Hash> name = Hash.parseHex(file.getFileName().toString());
            boolean isPlaced = name.isPresent()
                    && folder.relativize(file)
                            .equals(Path.of(
                                    name.get().hex().substring(0, 2), name.get().hex()));
            if (!isPlaced || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                find("", Finding.NO_INDEX, file, "is no document's place");
            } else if (Files.size(file) > DocumentStore.DOCUMENT_BYTES_MAX
                    || !Hash.sha256(Files.readAllBytes(file)).equals(name.get())) {
                find("", Finding.NO_INDEX, file, "the document's content does not match its name");
            }
        }
        return files.size();
    }

    private void verifyTopFolder() throws IOException {
        Set<Path> expected = Set.of(
                record.policy(),
                record.logs(),
                record.documentsFolder(),
                record.path().resolve(RecordExport.MANIFEST),
                record.path().resolve(RecordExport.INDEX_PAGE));
        try (Stream<Path> found = Files.list(record.path())) {
            found.filter(path -> !expected.contains(path))
                    .sorted()
                    .forEach(path -> find("", Finding.NO_INDEX, path, "does not belong in a record"));
        }
        if (!Files.isDirectory(record.logs())) {
            return;
        }
        Set<String> names = Set.copyOf(record.logNames());
        try (Stream<Path> found = Files.list(record.logs())) {
            found.filter(path -> !names.contains(path.getFileName().toString()))
                    .sorted()
                    .forEach(path -> find("", Finding.NO_INDEX, path, "is no log's folder"));
        }
    }

    private void find(String log, long index, Path file, String what) {
        if (findings.size() < FINDINGS_MAX) {
            Path shown = file.startsWith(record.path()) ? record.path().relativize(file) : file;
            findings.add(new Finding(log, index, shown, what));
        }
    }

    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
