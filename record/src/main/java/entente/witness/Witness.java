package entente.witness;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.NoteSignature;
import entente.record.NoteVerdict;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.recorder.DamagedRecordException;
import entente.recorder.DurableFiles;
import entente.recorder.FolderLock;
import entente.witness.WitnessDecision.Admitted;
import entente.witness.WitnessDecision.Declined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One witness and its memory: for each log the last checkpoint it cosigned, in
 * {@code FOLDER/<hex SHA-256 of the origin>/checkpoint}, which is also what C2SP tlog-witness lets others monitor. A
 * checkpoint is on disk before its cosignature is handed out. May be used from any thread; a disk that fails closes it
 * for good.
 */
public final class Witness implements AutoCloseable {

    private static final String FILE = "checkpoint";

    private final Path folder;
    private List<? extends Signer> signers;
    private final FolderLock lock;
    private final Map<String, SignedNote> cosigned = new HashMap<>();
    private @Nullable IOException failure;

    private Witness(Path folder, List<? extends Signer> signers, FolderLock lock) {
        this.folder = folder;
        this.signers = signers;
        this.lock = lock;
    }

    /**
     * Opens the memory in a folder, making it if it is not there.
     *
     * @param signers the witness's own keys, each of a kind that states a time; no log's and no mirror's keys
     * @throws DamagedRecordException if a remembered checkpoint does not bear this witness's own cosignature
     * @throws IOException if the disk fails or another process has the folder open
     */
    public static Witness open(Path folder, List<? extends Signer> signers) throws IOException {
        if (signers.isEmpty()
                || !signers.stream().allMatch(signer -> signer.verifier().kind().isTimed())) {
            throw new IllegalArgumentException("a witness has one or more keys, all of kinds that state a time");
        }
        DurableFiles.createFolders(folder);
        FolderLock lock = FolderLock.take(folder);
        Witness witness = new Witness(folder, List.copyOf(signers), lock);
        try {
            witness.recall();
            return witness;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * From now on cosigns with these keys. What it remembers is cosigned with them, too, before this returns: they are
     * the ones with which it will be opened.
     *
     * @throws IOException if the disk fails
     */
    public synchronized void use(List<? extends Signer> next, Instant now) throws IOException {
        for (Map.Entry<String, SignedNote> each : Map.copyOf(cosigned).entrySet()) {
            String text = each.getValue().text();
            List<NoteSignature> own =
                    next.stream().map(signer -> signer.sign(text, now)).toList();
            List<NoteSignature> others = each.getValue().signatures().stream()
                    .filter(line ->
                            next.stream().noneMatch(signer -> signer.verifier().isNamedBy(line)))
                    .toList();
            SignedNote remembered = new SignedNote(
                    text, Stream.concat(others.stream(), own.stream()).toList());
            DurableFiles.write(
                    folder.resolve(monitoringName(each.getKey())).resolve(FILE),
                    remembered.format().getBytes(StandardCharsets.UTF_8));
            cosigned.put(each.getKey(), remembered);
        }
        signers = List.copyOf(next);
    }

    /** The public halves of its keys, for a policy. */
    public synchronized List<NoteVerifier> verifiers() {
        return signers.stream().map(Signer::verifier).toList();
    }

    /**
     * Answers {@code POST add-checkpoint}. Check, remembering and cosigning are one step.
     *
     * @param request the body as it came
     * @param logs the logs to watch, with the keys that are valid now
     * @param now the time that the cosignature states
     * @throws IOException if the disk fails; whether the checkpoint is remembered is then known after opening again
     */
    public synchronized WitnessAnswer addCheckpoint(byte[] request, LogPolicy logs, Instant now) throws IOException {
        if (failure != null) {
            throw new IOException("the witness in " + folder + " stopped when its disk failed", failure);
        }
        return switch (WitnessDecision.of(request, logs, this::checkpoint)) {
            case Declined(WitnessAnswer answer) -> answer;
            case Admitted admitted -> cosign(admitted, now);
        };
    }

    /** The last cosigned checkpoint of a log with the log's signatures and the witness's own. */
    public synchronized Optional<SignedNote> cosigned(String origin) {
        return Optional.ofNullable(cosigned.get(origin));
    }

    /** The name under which a log's last cosigned checkpoint may be monitored: lower-case hex. */
    public static String monitoringName(String origin) {
        return Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public synchronized void close() throws IOException {
        failure = failure == null ? new IOException("it was closed") : failure;
        lock.close();
    }

    private Optional<Checkpoint> checkpoint(String origin) {
        return cosigned(origin).map(note -> Checkpoint.parse(note.text()).expect());
    }

    private WitnessAnswer cosign(Admitted admitted, Instant now) throws IOException {
        String text = admitted.note().text();
        List<NoteSignature> own =
                signers.stream().map(signer -> signer.sign(text, now)).toList();
        SignedNote remembered = new SignedNote(
                text,
                Stream.concat(admitted.note().signatures().stream(), own.stream())
                        .toList());
        String origin = admitted.checkpoint().origin();
        Path log = folder.resolve(monitoringName(origin));
        try {
            DurableFiles.createFolders(log);
            DurableFiles.write(log.resolve(FILE), remembered.format().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        cosigned.put(origin, remembered);
        return new WitnessAnswer.Cosigned(own);
    }

    private void recall() throws IOException {
        DurableFiles.syncFolder(folder);
        List<Path> logs;
        try (Stream<Path> found = Files.list(folder)) {
            logs = found.filter(Files::isDirectory).sorted().toList();
        }
        for (Path log : logs) {
            Path file = log.resolve(FILE);
            // A crash after the folder was made and before the checkpoint was in place: nothing was cosigned.
            if (Files.exists(file)) {
                // It is shown from now on, and a killed process may not have synced its name.
                DurableFiles.syncFolder(log);
                SignedNote note = own(log, file);
                cosigned.put(Checkpoint.parse(note.text()).expect().origin(), note);
            }
        }
    }

    private SignedNote own(Path log, Path file) throws IOException {
        SignedNote note = switch (SignedNote.parse(Files.readAllBytes(file))) {
            case Parsed.Valid<SignedNote>(SignedNote read) -> read;
            case Parsed.Invalid<SignedNote>(String reason) -> throw new DamagedRecordException(file, reason);
        };
        if (note.verify(verifiers()) instanceof NoteVerdict.Refused(String reason)) {
            throw new DamagedRecordException(file, reason);
        }
        boolean isInPlace = Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint)
                && log.endsWith(monitoringName(checkpoint.origin()));
        if (!isInPlace) {
            throw new DamagedRecordException(file, "is not the checkpoint of the log that the folder is named after");
        }
        return note;
    }
}
