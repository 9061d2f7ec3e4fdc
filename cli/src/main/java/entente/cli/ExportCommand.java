package entente.cli;

import entente.act.ActRef;
import entente.desk.ActCheck;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.record.Hash;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import entente.recorder.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what anyone may have of a record, for any static web server. */
@Command(
        name = "export",
        description =
                "Writes the public part of a record into a folder: checkpoints, tiles, public acts and documents.",
        footer = {
            "",
            "Acts that are not public leave their hash and nothing else. The server may run meanwhile.",
            "Check the result, there or from afar: entente verify DIR|URL",
            "Exit codes: 0 done; 1 the record is not sound; 2 wrong usage; 4 the disk, or no such record."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--record",
            paramLabel = "DATA_DIR|RECORD",
            required = true,
            description = "A server's data folder, or a record by itself.")
    private Path from = Path.of("");

    @Parameters(paramLabel = "DIR", description = "Where to; it must be empty or not be there.")
    private Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        RecordFolder record = new RecordFolder(VerifyCommand.recordIn(from));
        if (!Files.exists(record.policy())) {
            return new Complaint(ExitCode.DISK, "there is no record in " + from, "Give a server's data folder.")
                    .print(line.getErr());
        }
        ActReplay replay = new ActReplay(record);
        Verification seen =
                RecordVerifier.of(record.path()).allowingMissingBodies().verify(replay);
        replay.outcome(seen);
        if (!seen.isSound()) {
            String cause =
                    "the record is not sound: " + seen.findings().getFirst().line();
            return new Complaint(ExitCode.CHECK_FAILED, cause, "See all of it: entente verify " + from)
                    .print(line.getErr());
        }
        Public open = Public.of(replay.state());
        RecordExport export = new RecordExport(record, target, open.bodies()::contains);
        RecordExport.Written written = export.write(open.documents());
        Files.writeString(
                target.resolve(RecordExport.INDEX_PAGE), ExportPage.of(replay.state(), seen, written.withheld()));
        export.writeManifest();
        return check(written, line.getOut());
    }

    /** What anyone may read, by hash. */
    private record Public(Set<Hash> bodies, Set<Hash> documents) {
        static Public of(Partnership state) {
            Set<Hash> bodies = new HashSet<>();
            Set<Hash> documents = new LinkedHashSet<>();
            for (Standing standing : state.acts()) {
                ActRef ref = standing.entry().ref();
                boolean open = standing.entry().body().release().isPublic()
                        || state.releaseOf(ref)
                                .filter(release -> release.isPublic())
                                .isPresent();
                if (open) {
                    Hash.parseHex(ref.value()).ifPresent(bodies::add);
                    ActCheck.documents(standing.entry().body()).stream()
                            .map(document -> Hash.parseHex(document.sha256()))
                            .flatMap(Optional::stream)
                            .forEach(documents::add);
                }
            }
            return new Public(bodies, documents);
        }
    }

    /** What was written is read once more, as anyone would. */
    private int check(RecordExport.Written written, PrintWriter out) throws IOException {
        Verification seen = RecordVerifier.of(target).allowingMissingBodies().verify((_, _, _) -> {});
        out.println("wrote " + target + ": " + written.bodies() + " acts and " + written.documents() + " documents; "
                + written.withheld() + " acts are not public and left their hash only");
        seen.findings().forEach(finding -> out.println("WRONG  " + finding.line()));
        out.println(seen.isSound() ? "sound: everything matches" : "NOT SOUND");
        return (seen.isSound() ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
    }
}
