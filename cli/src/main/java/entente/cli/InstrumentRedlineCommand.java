package entente.cli;

import entente.draft.Draft;
import entente.redline.Fate;
import entente.redline.Recognition;
import entente.redline.Redline;
import entente.rendition.Import;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what changed from one text to another. */
@Command(
        name = "redline",
        description = "Writes what changed from one text to another: as Word with tracked changes, as PDF or as HTML.",
        footer = {"", "Exit codes: 0 written; 2 wrong usage; 3 a file was refused; 4 it was not opened or written."},
        mixinStandardHelpOptions = true)
final class InstrumentRedlineCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EARLIER", description = ".akn .xml .docx .md .txt .html")
    private Path earlier = Path.of("");

    @Parameters(index = "1", paramLabel = "LATER", description = ".akn .xml .docx .md .txt .html")
    private Path later = Path.of("");

    @Parameters(index = "2", paramLabel = "OUT", description = ".docx .pdf .html")
    private Path out = Path.of("");

    @Option(names = "--author", paramLabel = "NAME", description = "Whose changes these are, as Word shows it.")
    private String author = "Entente";

    @Option(
            names = "--by-words",
            description = "Pair clauses by their words: where the later file brings no identities of the earlier one.")
    private boolean byWords;

    @Mixin
    private InstrumentFiles files = new InstrumentFiles();

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Import before = files.read(earlier);
        Import after = files.read(later);
        if (before instanceof Import.Refused refused) {
            return InstrumentFiles.refused(earlier, refused).print(line.getErr());
        }
        if (after instanceof Import.Refused refused) {
            return InstrumentFiles.refused(later, refused).print(line.getErr());
        }
        Draft was = ((Import.Read) before).draft();
        Draft is = ((Import.Read) after).draft();
        String language = files.language(was);
        Draft known = byWords ? Recognition.recognise(was, is, language) : is;
        Redline redline = Redline.between(was, known, language);
        Optional<Complaint> complaint = files.write(redline, author, out);
        if (complaint.isPresent()) {
            return complaint.get().print(line.getErr());
        }
        line.getOut()
                .println("%s: %,d changed, %,d put in, %,d taken out, %,d moved"
                        .formatted(
                                out,
                                redline.count(Fate.CHANGED),
                                redline.count(Fate.ADDED),
                                redline.count(Fate.DROPPED),
                                redline.count(Fate.MOVED_HERE)));
        return ExitCode.DONE.number();
    }
}
