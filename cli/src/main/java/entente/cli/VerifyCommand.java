package entente.cli;

import entente.desk.ActCheck;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.recorder.Finding;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import entente.recorder.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a record offline, byte by byte and then act by act. */
@Command(
        name = "verify",
        description = "Checks a record offline: trees, signatures, documents, acts and the state they amount to.",
        footer = {
            "",
            "Whoever holds a log's key can cut it short or write it anew without a trace in the record itself.",
            "Keep a copy of each log's checkpoint elsewhere and give it with --against: then that is seen, too.",
            "On a server that keeps every member's key, its operator could write as any member.",
            "Exit codes: 0 sound; 1 something does not match; 2 wrong usage; 3 no policy; 4 no such record."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DATA_DIR|RECORD", description = "A server's data folder, or a record by itself.")
    private Path folder = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "CHECKPOINT",
            description = "An earlier checkpoint, kept elsewhere, that its log must still extend. May be repeated.")
    private List<Path> against = List.of();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy to trust, kept elsewhere; without it the record's own is taken.")
    private @Nullable Path policy;

    @Option(names = "--missing-bodies", description = "Count bodies that are not there, for a public export.")
    private boolean missingBodies;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        Path record = Files.isDirectory(folder.resolve("record")) ? folder.resolve("record") : folder;
        for (Path needed : needed(record)) {
            if (!Files.exists(needed)) {
                String remedy = "Give the folder that the server was started with (--data), or its record folder.";
                return new Complaint(ExitCode.DISK, "there is no " + needed, remedy).print(line.getErr());
            }
        }
        RecordVerifier verifier = RecordVerifier.of(record);
        if (policy != null) {
            switch (LogPolicy.parse(Files.readString(policy))) {
                case Parsed.Valid<LogPolicy>(LogPolicy trusted) -> verifier = verifier.under(trusted);
                case Parsed.Invalid<LogPolicy>(String reason) -> {
                    String cause = policy + " is no policy: " + reason;
                    String remedy = "A record's policy lies in its file \"policy\".";
                    return new Complaint(ExitCode.REFUSED, cause, remedy).print(line.getErr());
                }
            }
        }
        for (Path checkpoint : against) {
            verifier = verifier.against(checkpoint);
        }
        return check(record, missingBodies ? verifier.allowingMissingBodies() : verifier, line.getOut());
    }

    private List<Path> needed(Path record) {
        List<Path> needed = new ArrayList<>(against);
        needed.addFirst(record);
        if (policy != null) {
            needed.add(policy);
        }
        return needed;
    }

    private int check(Path record, RecordVerifier verifier, PrintWriter out) throws IOException {
        ActReplay replay = new ActReplay(new RecordFolder(record));
        Verification seen = verifier.verify(replay);
        ActCheck.Outcome acts = replay.outcome(seen);
        boolean sound = seen.isSound() && acts.problems().isEmpty() && !acts.waiting();
        if (json) {
            Json.print(out, answer(record, seen, acts, sound));
        } else {
            print(record, seen, acts, sound, out);
        }
        return (sound ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
    }

    private void print(Path record, Verification seen, ActCheck.Outcome acts, boolean sound, PrintWriter out) {
        out.println("record " + record);
        for (Verification.LogSummary log : seen.logs()) {
            String missing = log.bodiesNotGiven() == 0 ? "" : ", " + log.bodiesNotGiven() + " bodies not given";
            String unsigned = log.unsigned() == 0 ? "" : ", " + log.unsigned() + " not yet signed";
            out.printf("  log %-12s %6d acts%s%s  root %s%n", log.name(), log.size(), missing, unsigned, log.root());
        }
        out.println(seen.documents() + " documents");
        out.println("state: " + acts.acts() + " acts, " + acts.voidByRule() + " void, " + acts.statements()
                + " statements, " + acts.commitments() + " commitments");
        List<String> faults =
                new ArrayList<>(seen.findings().stream().map(Finding::line).toList());
        acts.problems().forEach(problem -> faults.add(line(problem)));
        if (acts.waiting()) {
            faults.add("some acts answer acts that are not in this record");
        }
        faults.stream().limit(SHOWN_MAX).forEach(fault -> out.println("WRONG  " + fault));
        if (faults.size() > SHOWN_MAX) {
            out.println("and " + (faults.size() - SHOWN_MAX) + " more");
        }
        out.println(sound ? "sound: everything matches" : "NOT SOUND: " + faults.size() + " faults");
        if (against.isEmpty()) {
            out.println("Not looked for: logs cut short or rewritten by who holds their keys; see --against.");
        }
    }

    private static String line(ActCheck.Problem problem) {
        return "log " + problem.log() + ", index " + problem.index() + ": " + problem.what();
    }

    private Map<String, @Nullable Object> answer(Path record, Verification seen, ActCheck.Outcome acts, boolean sound) {
        List<Map<String, @Nullable Object>> faults = new ArrayList<>();
        for (Finding finding : seen.findings()) {
            Long index = finding.index() == Finding.NO_INDEX ? null : (Long) finding.index();
            faults.add(Json.object(
                    "log", finding.log(), "index", index, "file", finding.file().toString(), "what", finding.what()));
        }
        for (ActCheck.Problem problem : acts.problems()) {
            faults.add(
                    Json.object("log", problem.log(), "index", problem.index(), "file", null, "what", problem.what()));
        }
        Map<String, @Nullable Object> state = Json.object(
                "acts", acts.acts(),
                "void", acts.voidByRule(),
                "waiting", acts.waiting(),
                "unreadable", acts.unreadable(),
                "statements", acts.statements(),
                "commitments", acts.commitments());
        return Json.object(
                "record", record.toString(),
                "sound", sound,
                "logs", seen.logs().stream().map(VerifyCommand::log).toList(),
                "documents", seen.documents(),
                "state", state,
                "findings", faults,
                "againstCheckpoints", against.size());
    }

    private static Map<String, @Nullable Object> log(Verification.LogSummary log) {
        return Json.object(
                "name", log.name(),
                "origin", log.origin(),
                "size", log.size(),
                "root", log.root().hex(),
                "bodies", log.bodies(),
                "bodiesNotGiven", log.bodiesNotGiven(),
                "unsigned", log.unsigned());
    }
}
