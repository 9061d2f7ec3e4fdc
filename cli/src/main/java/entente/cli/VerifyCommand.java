package entente.cli;

import entente.desk.ActCheck;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.recorder.Finding;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import entente.recorder.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a record, wherever it lies, byte by byte and then act by act. */
@Command(
        name = "verify",
        description = "Checks a record: trees, signatures, documents, acts and the state they amount to.",
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

    @Parameters(
            paramLabel = "DATA_DIR|RECORD|URL",
            description =
                    "A server's data folder, a record or an export by itself, or where one is served (http, https).")
    private String place = "";

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
        Optional<LogPolicy> trusted = Optional.empty();
        if (policy != null && Files.exists(policy)) {
            switch (LogPolicy.parse(Files.readString(policy))) {
                case Parsed.Valid<LogPolicy>(LogPolicy read) -> trusted = Optional.of(read);
                case Parsed.Invalid<LogPolicy>(String reason) -> {
                    String cause = policy + " is no policy: " + reason;
                    String remedy = "A record's policy lies in its file \"policy\".";
                    return new Complaint(ExitCode.REFUSED, cause, remedy).print(line.getErr());
                }
            }
        }
        if (!place.matches("https?://.+")) {
            return verify(recordIn(Path.of(place)), trusted, line);
        }
        Path fetched = Files.createTempDirectory("entente-verify");
        try {
            new RecordDownload(URI.create(place), fetched, trusted.orElse(null), line.getErr()).fetch();
            return verify(fetched, trusted, line);
        } catch (IllegalArgumentException e) {
            return new Complaint(ExitCode.USAGE, place + " is no address: " + e.getMessage(), "Give http or https.")
                    .print(line.getErr());
        } finally {
            remove(fetched);
        }
    }

    /** The record of a server's data folder, or the folder itself. */
    static Path recordIn(Path folder) {
        return Files.isDirectory(folder.resolve("record")) ? folder.resolve("record") : folder;
    }

    private int verify(Path record, Optional<LogPolicy> trusted, CommandLine line) throws IOException {
        for (Path needed : needed(record)) {
            if (!Files.exists(needed)) {
                String remedy = "Give the folder that the server was started with (--data), or its record folder.";
                return new Complaint(ExitCode.DISK, "there is no " + needed, remedy).print(line.getErr());
            }
        }
        // An export says of itself that it holds public bodies only; the others are counted.
        boolean counted = missingBodies || Files.exists(record.resolve(RecordExport.MANIFEST));
        RecordVerifier verifier = RecordVerifier.of(record);
        if (trusted.isPresent()
                && !followed(record, counted ? verifier.allowingMissingBodies() : verifier, trusted.get())) {
            verifier = verifier.under(trusted.get());
        }
        for (Path checkpoint : against) {
            verifier = verifier.against(checkpoint);
        }
        return check(record, counted ? verifier.allowingMissingBodies() : verifier, line.getOut());
    }

    /** Whether the record has other keys than the trusted policy, and the trusted ones consented to them. */
    private static boolean followed(Path record, RecordVerifier own, LogPolicy trusted) throws IOException {
        RecordFolder folder = new RecordFolder(record);
        if (!Files.exists(folder.policy()) || Files.readString(folder.policy()).equals(trusted.format())) {
            return false;
        }
        ActReplay replay = new ActReplay(folder);
        replay.outcome(own.verify(replay));
        return replay.followsFrom(trusted);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
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
        if (!against.isEmpty() && !replay.formerPolicies().isEmpty()) {
            // Only now is it known which keys may have signed an earlier checkpoint.
            seen = verifier.formerly(replay.formerPolicies()).verify((_, _, _) -> {});
        }
        ActCheck.Outcome acts = replay.outcome(seen);
        List<String> otherKeys = Files.exists(record.resolve("policy")) ? replay.logsThatPartFromPolicy() : List.of();
        boolean sound = seen.isSound() && acts.problems().isEmpty() && !acts.waiting() && otherKeys.isEmpty();
        List<SignedTexts.Line> signed = replay.signedTexts();
        if (json) {
            Map<String, @Nullable Object> answer = answer(seen, acts, otherKeys, sound);
            answer.put("signatures", signed.stream().map(SignedTexts.Line::json).toList());
            Json.print(out, answer);
        } else {
            print(seen, acts, otherKeys, sound, out);
            signed.forEach(line -> out.println(line.text()));
        }
        return (sound ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
    }

    private void print(
            Verification seen, ActCheck.Outcome acts, List<String> otherKeys, boolean sound, PrintWriter out) {
        out.println("record " + place);
        for (Verification.LogSummary log : seen.logs()) {
            String missing = log.bodiesNotGiven() == 0 ? "" : ", " + log.bodiesNotGiven() + " bodies not given";
            String unsigned = log.unsigned() == 0 ? "" : ", " + log.unsigned() + " not yet signed";
            String held = log.cosigners().isEmpty() ? "" : ", cosigned by " + String.join(", ", log.cosigners());
            out.printf("  log %-12s %6d acts%s%s%s%n", log.name(), log.size(), missing, unsigned, held);
            out.println("      root " + log.root());
        }
        out.println(seen.documents() + " documents");
        out.println("state: " + acts.acts() + " acts, " + voids(acts.voidByRule()) + ", " + acts.statements()
                + " statements, " + acts.commitments() + " commitments");
        if (acts.inDoubt() > 0) {
            out.println(acts.inDoubt() + " acts stand where a key signed that was reported compromised");
        }
        List<String> faults =
                new ArrayList<>(seen.findings().stream().map(Finding::line).toList());
        acts.problems().forEach(problem -> faults.add(line(problem)));
        otherKeys.forEach(log -> faults.add("log " + log + ": its acts end with other keys than the policy names"));
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

    /** How many acts have no effect, and by which rules. */
    private static String voids(Map<?, Long> byRule) {
        long all = byRule.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? "none void" : all + " void " + byRule;
    }

    private static String line(ActCheck.Problem problem) {
        return "log " + problem.log() + ", index " + problem.index() + ": " + problem.what();
    }

    private Map<String, @Nullable Object> answer(
            Verification seen, ActCheck.Outcome acts, List<String> otherKeys, boolean sound) {
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
                "inDoubt", acts.inDoubt(),
                "statements", acts.statements(),
                "commitments", acts.commitments());
        return Json.object(
                "record", place,
                "sound", sound,
                "logs", seen.logs().stream().map(VerifyCommand::log).toList(),
                "documents", seen.documents(),
                "state", state,
                "findings", faults,
                "logsWithOtherKeys", otherKeys,
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
                "cosigners", log.cosigners(),
                "unsigned", log.unsigned());
    }
}
