package entente.cli;

import entente.mirror.Evidence;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the proof that a log was shown in two versions, with nothing but the log's keys. */
@Command(
        name = "evidence",
        description = "Checks the proof that a log was shown in two versions.",
        footer = {
            "",
            "The record page of a server that found it offers the file. The keys must come from a source you trust.",
            "Exit codes: 0 it is proved; 1 it is not; 2 wrong usage; 3 no evidence, or no policy; 4 a file."
        },
        mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The evidence.")
    private Path file = Path.of("");

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "POLICY",
            description = "The record's policy, kept elsewhere: it names the logs' keys.")
    private Path policy = Path.of("");

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Evidence evidence;
        switch (Evidence.parse(Files.readString(file))) {
            case Parsed.Valid<Evidence>(Evidence read) -> evidence = read;
            case Parsed.Invalid<Evidence>(String reason) -> {
                String remedy = "It is a text that begins with " + Evidence.HEADER + ".";
                return new Complaint(ExitCode.REFUSED, file + ": " + reason, remedy).print(line.getErr());
            }
        }
        LogPolicy trusted;
        switch (LogPolicy.parse(Files.readString(policy))) {
            case Parsed.Valid<LogPolicy>(LogPolicy read) -> trusted = read;
            case Parsed.Invalid<LogPolicy>(String reason) -> {
                String remedy = "A record's policy lies in its file \"policy\".";
                return new Complaint(ExitCode.REFUSED, policy + ": " + reason, remedy).print(line.getErr());
            }
        }
        return judge(evidence, trusted, line);
    }

    private static int judge(Evidence evidence, LogPolicy trusted, CommandLine line) {
        String origin = evidence.smaller().text().lines().findFirst().orElse("");
        List<NoteVerifier> keys = trusted.logs().stream()
                .map(LogPolicy.LogLine::key)
                .filter(key -> key.name().equals(origin))
                .toList();
        Parsed<Evidence.Contradiction> checked =
                keys.isEmpty() ? Parsed.invalid("the policy names no log " + origin) : evidence.check(keys);
        return switch (checked) {
            case Parsed.Valid<Evidence.Contradiction>(Evidence.Contradiction proved) -> {
                line.getOut().println("proved: the keys of " + origin + " signed two logs that cannot both be true");
                line.getOut()
                        .println("  size " + proved.smaller().size() + ", root "
                                + proved.smaller().root());
                line.getOut()
                        .println("  size " + proved.larger().size() + ", root "
                                + proved.larger().root());
                if (proved.larger().size() > proved.smaller().size()) {
                    line.getOut()
                            .println("  which at size " + proved.smaller().size() + " had root " + evidence.prefix());
                }
                line.getOut().flush();
                yield ExitCode.DONE.number();
            }
            case Parsed.Invalid<Evidence.Contradiction>(String reason) -> {
                String remedy = "It proves nothing as it is; ask who gave it to you.";
                yield new Complaint(ExitCode.CHECK_FAILED, "not proved: " + reason, remedy).print(line.getErr());
            }
        };
    }
}
