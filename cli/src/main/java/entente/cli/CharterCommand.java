package entente.cli;

import entente.exchange.Charter;
import entente.exchange.Founder;
import entente.exchange.Introduction;
import entente.member.MemberId;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Second of three steps to a record that several servers hold: puts introductions and founding act together. */
@Command(
        name = "charter",
        description = "Writes the charter of a partnership from every server's introduction.",
        footer = {
            "",
            "Send the file to every server and read its fingerprint to each over the telephone.",
            "Next, on every server: entente join FILE --fingerprint WHAT-WAS-READ.",
            "Exit codes: 0 done; 2 wrong usage; 3 an introduction is refused; 4 a file could not be read or written."
        },
        mixinStandardHelpOptions = true)
final class CharterCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INTRODUCTION", description = "Each server's introduction.")
    private List<Path> files = List.of();

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What the partnership is called.")
    private String name = "";

    @Option(
            names = "--founder",
            required = true,
            paramLabel = "CODE",
            description = "On whose log the founding act stands.")
    private String founder = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "An equally authentic language (default: en). May be repeated.")
    private List<String> languages = List.of("en");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: charter).")
    private Path out = Path.of("charter");

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        List<String> introductions = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            if (Introduction.parse(text) instanceof Parsed.Invalid<Introduction>(String reason)) {
                String remedy = "Ask its server for it again: entente introduce.";
                return new Complaint(ExitCode.REFUSED, file + ": " + reason, remedy).print(line.getErr());
            }
            introductions.add(text);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            Charter founding =
                    Founder.found(introductions, name, languages, new MemberId(founder), now, new SecureRandom());
            Files.writeString(out, founding.format(), StandardOpenOption.CREATE_NEW);
            line.getOut().println("wrote " + out);
            line.getOut().println("fingerprint " + founding.fingerprint());
            line.getOut().flush();
            return ExitCode.DONE.number();
        } catch (IllegalArgumentException wrong) {
            String remedy = "Every server must be introduced to the same partnership, and the founder be one of them.";
            return new Complaint(ExitCode.REFUSED, String.valueOf(wrong.getMessage()), remedy).print(line.getErr());
        }
    }
}
