package entente.cli;

import entente.rendition.Import;
import entente.rendition.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a text in one format and writes it in another. */
@Command(
        name = "convert",
        description = "Reads a text from Akoma Ntoso, Word, Markdown, HTML or plain text and writes it as one of Akoma"
                + " Ntoso, Word, PDF, Markdown or HTML; the ends of the names say which. What is not taken over as it"
                + " stands is told on the error stream.",
        footer = {"", "Exit codes: 0 written; 2 wrong usage; 3 the file was refused; 4 it was not opened or written."},
        mixinStandardHelpOptions = true)
final class InstrumentConvertCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = ".akn .xml .docx .md .txt .html")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = ".akn .xml .docx .pdf .md .html")
    private Path out = Path.of("");

    @Mixin
    private InstrumentFiles files = new InstrumentFiles();

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        switch (files.read(in)) {
            case Import.Refused refused -> {
                return InstrumentFiles.refused(in, refused).print(line.getErr());
            }
            case Import.Read read -> {
                for (Notice notice : read.notices()) {
                    line.getErr()
                            .println("entente: %s %s %s"
                                    .formatted(
                                            notice.kind()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '),
                                            notice.what(),
                                            notice.clause().isEmpty() ? "" : "in " + notice.clause())
                                    .strip());
                }
                Optional<Complaint> complaint = files.write(read, out);
                if (complaint.isPresent()) {
                    return complaint.get().print(line.getErr());
                }
            }
        }
        line.getErr().flush();
        line.getOut().println("%s: %,d bytes".formatted(out, Files.size(out)));
        return ExitCode.DONE.number();
    }
}
