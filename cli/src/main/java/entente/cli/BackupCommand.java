package entente.cli;

import entente.desk.DeskFailure;
import entente.exchange.Backup;
import entente.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a data folder while its server runs. */
@Command(
        name = "backup",
        description = "Copies everything a server keeps into a new folder, while it runs.",
        footer = {
            "",
            "The copy holds the private keys: keep it as safe as the server. PostgreSQL is backed up by its own tools.",
            "To restore: stop the server, put the copy in the place of its data folder, start it. One server among",
            "several then asks all its mirrors before it signs anything.",
            "Exit codes: 0 done; 2 wrong usage; 3 the folder exists; 4 a file could not be read or written."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where to copy to; it must not exist.")
    private Path copy = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (!Files.isDirectory(data.resolve("record"))) {
            String remedy = "Give the folder that the server was started with: --data DIR.";
            return new Complaint(ExitCode.DISK, "there is no record in " + data, remedy).print(line.getErr());
        }
        try {
            Backup.make(data, copy);
        } catch (DeskFailure refused) {
            String remedy = "Name a folder that does not exist yet.";
            return new Complaint(ExitCode.REFUSED, String.valueOf(refused.getMessage()), remedy).print(line.getErr());
        }
        Path store = data.resolve("private.sqlite");
        if (Files.exists(store)) {
            Database.copySqlite(store, copy.resolve("private.sqlite"));
        }
        line.getOut().println("copied " + data + " to " + copy);
        line.getOut().flush();
        return ExitCode.DONE.number();
    }
}
