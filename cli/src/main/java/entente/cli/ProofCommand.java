package entente.cli;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.TileReader;
import entente.record.TlogProof;
import entente.recorder.LogEntries;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the proof that an act stands in its log, complete in one file. */
@Command(
        name = "proof",
        description =
                "Writes the proof of an act (C2SP tlog-proof), which any such tool, or the portal's page, checks.",
        footer = {"", "Exit codes: 0 done; 1 the log does not match; 2 wrong usage; 3 no such act; 4 no such record."},
        mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ACT", arity = "0..1", description = "The act's name, or at least its first 12 digits.")
    private String act = "";

    @Option(names = "--check", paramLabel = "FILE", description = "Check this proof instead, with --body and --policy.")
    private @Nullable Path check;

    @Option(names = "--body", paramLabel = "FILE", description = "The act, byte for byte.")
    private @Nullable Path body;

    @Option(names = "--policy", paramLabel = "FILE", description = "The policy to trust: best from elsewhere.")
    private @Nullable Path policy;

    @Option(
            names = "--record",
            paramLabel = "DATA_DIR|RECORD",
            description = "A server's data folder, or a record by itself (default: data).")
    private Path from = Path.of(System.getProperty("entente.home", ""), "data");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to (default: the act's first 12 digits and .tlog-proof; \"-\" for the terminal).")
    private @Nullable String out;

    private record Place(String log, long index, Hash body) {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (check != null) {
            return checked(line, check);
        }
        RecordFolder record = new RecordFolder(VerifyCommand.recordIn(from));
        if (!Files.exists(record.policy())) {
            return new Complaint(ExitCode.DISK, "there is no record in " + from, "Give --record DATA_DIR.")
                    .print(line.getErr());
        }
        if (!act.matches("[0-9a-f]{12,64}")) {
            return new Complaint(ExitCode.USAGE, act + " is no act's name", "It has 64 digits of 0-9 and a-f.")
                    .print(line.getErr());
        }
        List<Place> found = places(record);
        if (found.size() != 1) {
            String cause = found.isEmpty() ? "no act " + act + " is in this record" : "several acts begin so";
            return new Complaint(ExitCode.REFUSED, cause, "Give more digits, or another record.").print(line.getErr());
        }
        return switch (proof(record, found.getFirst())) {
            case Parsed.Valid<String>(String text) -> write(line, found.getFirst(), text);
            case Parsed.Invalid<String>(String reason) ->
                new Complaint(ExitCode.CHECK_FAILED, reason, "Look at the record: entente verify " + from)
                        .print(line.getErr());
        };
    }

    private int checked(CommandLine line, Path file) throws IOException {
        if (body == null || policy == null) {
            return new Complaint(
                            ExitCode.USAGE, "--check needs --body and --policy", "Both can be saved from the portal.")
                    .print(line.getErr());
        }
        Parsed<LogPolicy> trusted = LogPolicy.parse(Files.readString(policy));
        Parsed<TlogProof> proof = TlogProof.parse(Files.readString(file));
        if (trusted instanceof Parsed.Invalid<LogPolicy>(String reason)) {
            return new Complaint(ExitCode.REFUSED, policy + ": " + reason, "It lies in the record and in every export.")
                    .print(line.getErr());
        }
        if (proof instanceof Parsed.Invalid<TlogProof>(String reason)) {
            return new Complaint(ExitCode.REFUSED, file + ": " + reason, "Save it anew: entente proof ACT")
                    .print(line.getErr());
        }
        byte[] entry = Entry.of(Files.readAllBytes(body)).bytes();
        return switch (proof.expect().check(entry, trusted.expect())) {
            case PolicyVerdict.Accepted accepted -> {
                line.getOut()
                        .println("holds: act " + proof.expect().index() + " of "
                                + accepted.checkpoint().origin()
                                + ", under a checkpoint of "
                                + accepted.checkpoint().size() + " acts signed by "
                                + accepted.signers().size() + " keys");
                yield ExitCode.DONE.number();
            }
            case PolicyVerdict.Refused(String reason) ->
                new Complaint(ExitCode.CHECK_FAILED, "does not hold: " + reason, "Act, proof or policy was changed.")
                        .print(line.getErr());
        };
    }

    private List<Place> places(RecordFolder record) throws IOException {
        List<Place> found = new ArrayList<>();
        for (String name : record.logNames()) {
            LogEntries.of(record.log(name)).forEach((index, entry) -> {
                if (entry.body().hex().startsWith(act)) {
                    found.add(new Place(name, index, entry.body()));
                }
            });
        }
        return found;
    }

    private static Parsed<String> proof(RecordFolder record, Place place) throws IOException {
        Path folder = record.log(place.log());
        LogPolicy policy = LogPolicy.parse(Files.readString(record.policy())).expect();
        SignedNote note = switch (SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")))) {
            case Parsed.Valid<SignedNote>(SignedNote read) -> read;
            case Parsed.Invalid<SignedNote>(String reason) -> throw new IOException(folder + ": " + reason);
        };
        return switch (policy.check(note)) {
            case PolicyVerdict.Refused(String reason) -> Parsed.invalid(reason);
            case PolicyVerdict.Accepted accepted -> proof(folder, place, note, accepted.checkpoint());
        };
    }

    private static Parsed<String> proof(Path folder, Place place, SignedNote note, Checkpoint checkpoint) {
        Parsed<TileReader> opened = TileReader.open(checkpoint, tile -> tile(folder, tile));
        if (opened instanceof Parsed.Invalid<TileReader>(String reason)) {
            return Parsed.invalid(reason);
        }
        TileReader reader = opened.expect();
        if (reader.entry(place.index()) instanceof Parsed.Invalid<byte[]>(String reason)) {
            return Parsed.invalid(reason);
        }
        return switch (reader.inclusionProof(place.index())) {
            case Parsed.Valid<List<Hash>>(List<Hash> hashes) ->
                Parsed.valid(new TlogProof("", place.index(), hashes, note).format());
            case Parsed.Invalid<List<Hash>>(String reason) -> Parsed.invalid(reason);
        };
    }

    private static Optional<byte[]> tile(Path folder, Tile tile) {
        Path file = folder.resolve(tile.path());
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(CommandLine line, Place place, String text) throws IOException {
        if ("-".equals(out)) {
            line.getOut().print(text);
            return ExitCode.DONE.number();
        }
        Path file = Path.of(out == null ? place.body().hex().substring(0, 12) + ".tlog-proof" : out);
        Files.writeString(file, text);
        line.getOut().println("wrote " + file + ": act " + place.index() + " of log " + place.log());
        return ExitCode.DONE.number();
    }
}
