package entente.cli;

import entente.record.Checkpoint;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.recorder.DocumentStore;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a record from a web server into an empty folder, to be checked there. The policy and the checkpoints come
 * first; a tile is asked for only because a checkpoint that the policy accepts needs it. Nothing that is fetched is
 * believed here.
 */
final class RecordDownload {
    private static final int MANIFEST_BYTES_MAX = 64 * 1024 * 1024;
    private static final int POLICY_BYTES_MAX = 1024 * 1024;
    private static final int TILE_BYTES_MAX = 64 * 1024;
    private static final int JOURNAL_BYTES_MAX = 80 * 1024 * 1024;
    private static final Pattern JOURNAL = Pattern.compile("logs/[a-z][a-z0-9-]{0,31}/journal/[0-9]{12}\\.journal");
    private static final Pattern DOCUMENT = Pattern.compile("documents/[0-9a-f]{2}/[0-9a-f]{64}");

    private final WebFiles web;
    private final RecordFolder target;
    private final @Nullable LogPolicy trusted;

    /**
     * @param base the record's address, under which its file {@code policy} lies
     * @param folder an empty folder
     * @param trusted the policy to go by, or null for the record's own
     * @param err where progress is told
     */
    RecordDownload(URI base, Path folder, @Nullable LogPolicy trusted, PrintWriter err) {
        this.web = new WebFiles(base, folder, err);
        this.target = new RecordFolder(folder);
        this.trusted = trusted;
    }

    /**
     * Fetches all there is to check.
     *
     * @throws IOException if the server does not answer in time, answers too much, or has no record there
     */
    void fetch() throws IOException {
        LogPolicy own = policy();
        LogPolicy policy = trusted == null ? own : trusted;
        List<String> manifest = manifest();
        List<WebFiles.Wanted> wanted = new ArrayList<>();
        for (String origin : policy.origins()) {
            String name = origin.substring(origin.lastIndexOf('/') + 1);
            log(policy, target.log(name), name, wanted);
        }
        for (String path : manifest) {
            if (JOURNAL.matcher(path).matches()) {
                wanted.add(new WebFiles.Wanted(path, JOURNAL_BYTES_MAX));
            } else if (DOCUMENT.matcher(path).matches()) {
                wanted.add(new WebFiles.Wanted(path, DocumentStore.DOCUMENT_BYTES_MAX));
            }
        }
        web.fetchAll(wanted);
    }

    private LogPolicy policy() throws IOException {
        byte[] bytes = web.fetch(new WebFiles.Wanted("policy", POLICY_BYTES_MAX))
                .orElseThrow(() -> new IOException("there is no record at " + web.base() + ": it has no policy"));
        return switch (LogPolicy.parse(new String(bytes, StandardCharsets.UTF_8))) {
            case Parsed.Valid<LogPolicy>(LogPolicy policy) -> policy;
            case Parsed.Invalid<LogPolicy>(String reason) -> throw new IOException("the policy there: " + reason);
        };
    }

    private List<String> manifest() throws IOException {
        Optional<byte[]> bytes = web.fetch(new WebFiles.Wanted(RecordExport.MANIFEST, MANIFEST_BYTES_MAX));
        return bytes.map(text -> new String(text, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private void log(LogPolicy policy, Path folder, String name, List<WebFiles.Wanted> wanted) throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Optional<byte[]> signed = web.fetch(new WebFiles.Wanted("logs/" + name + "/checkpoint", SignedNote.BYTES_MAX));
        if (signed.isPresent()
                && SignedNote.parse(signed.get()) instanceof Parsed.Valid<SignedNote>(SignedNote note)
                && policy.check(note) instanceof PolicyVerdict.Accepted accepted) {
            Checkpoint checkpoint = accepted.checkpoint();
            if (checkpoint.size() > WebFiles.FILES_MAX * (long) Tile.FULL / 3) {
                throw new IOException("log " + name + " has " + checkpoint.size() + " acts: fetch it by other means");
            }
            for (Tile tile : Tile.needed(checkpoint.size())) {
                wanted.add(new WebFiles.Wanted("logs/" + name + "/" + tile.path(), TILE_BYTES_MAX));
            }
        }
    }
}
