package entente.cli;

import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.redline.Redline;
import entente.rendition.Author;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Particulars;
import entente.rendition.akn.AknReader;
import entente.rendition.akn.AknWriter;
import entente.rendition.docx.DocxReader;
import entente.rendition.docx.DocxWriter;
import entente.rendition.docx.Tracked;
import entente.rendition.html.HtmlReader;
import entente.rendition.html.HtmlWriter;
import entente.rendition.markdown.MarkdownReader;
import entente.rendition.markdown.MarkdownWriter;
import entente.rendition.pdf.PdfPages;
import entente.rendition.pdf.Printing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The files of an instrument's text, by the ends of their names, and the options about them. */
final class InstrumentFiles {
    private static final long BYTES_MAX = 16L * 1024 * 1024;

    @Option(names = "--language", paramLabel = "TAG", description = "The language read or written; else English.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--tracked",
            paramLabel = "accept|reject",
            description = "What becomes of changes that a Word file tracks; without it such a file is refused.")
    private Optional<Tracked> tracked = Optional.empty();

    @Option(names = "--code", paramLabel = "CODE", description = "What officers call the text.")
    private String code = "TEXT";

    @Option(names = "--members", split = ",", paramLabel = "JP,KR,US", description = "Who is bound, by their codes.")
    private List<String> members = List.of();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The date of this version; else today.")
    private Optional<LocalDate> date = Optional.empty();

    /** The language asked for, or one that the text has. */
    String language(Draft draft) {
        String wanted = language.orElse("en");
        return draft.languages().contains(wanted)
                ? wanted
                : draft.languages().iterator().next();
    }

    Import read(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            return new Import.Refused(ImportRefusal.TOO_LARGE, "more than %,d bytes".formatted(BYTES_MAX));
        }
        byte[] bytes = Files.readAllBytes(file);
        String spoken = language.orElse("en");
        return switch (end(file)) {
            case "akn", "xml" -> AknReader.read(bytes);
            case "docx", "docm" -> DocxReader.read(bytes, spoken, tracked.orElse(Tracked.REFUSE));
            case "md", "txt" -> MarkdownReader.read(bytes, spoken);
            case "html", "htm" -> HtmlReader.read(bytes, spoken);
            default -> new Import.Refused(ImportRefusal.UNKNOWN_TYPE, "no format has this end of a name");
        };
    }

    Optional<Complaint> write(Import.Read read, Path out) throws IOException {
        Draft draft = read.draft();
        Particulars about = read.particulars().orElseGet(() -> about("draft", List.copyOf(draft.languages())));
        String in = language(draft);
        return switch (end(out)) {
            case "akn", "xml" -> {
                boolean one = language.isPresent() || draft.languages().size() == 1;
                yield save(out, one ? AknWriter.write(draft, about, in) : AknWriter.writeAll(draft, about));
            }
            case "docx" -> save(out, DocxWriter.write(draft, about, in));
            case "md" -> save(out, MarkdownWriter.write(draft, in));
            case "html" -> save(out, page(HtmlWriter.fragment(draft, in, ""), in));
            case "pdf" -> printed(PdfPages.print(draft, about, in), out);
            default -> Optional.of(unknown(out));
        };
    }

    Optional<Complaint> write(Redline redline, String author, Path out) throws IOException {
        Particulars about = about("redline", List.of(redline.language()));
        Author whose = new Author(author, about.date().atStartOfDay().toInstant(ZoneOffset.UTC));
        return switch (end(out)) {
            case "docx" -> save(out, DocxWriter.write(redline, about, row -> whose));
            case "html" -> save(out, page(HtmlWriter.fragment(redline, ""), redline.language()));
            case "pdf" -> printed(PdfPages.print(redline, about), out);
            default -> Optional.of(unknown(out));
        };
    }

    static Complaint refused(Path file, Import.Refused refused) {
        String remedy = switch (refused.why()) {
            case TRACKED_CHANGES -> "Say --tracked accept or --tracked reject.";
            case UNKNOWN_TYPE -> "Read are .akn, .xml, .docx, .md, .txt and .html.";
            case TOO_LARGE, TOO_DEEP, ARCHIVE_BOMB -> "docs/formats/instrument.md has the limits.";
            case EMPTY, EXTERNAL_ENTITY, MALFORMED, LANGUAGES_DIFFER, ENCRYPTED ->
                "Save the file again in a plain form and try once more.";
        };
        return new Complaint(ExitCode.REFUSED, "%s: %s (%s)".formatted(file, refused.detail(), refused.why()), remedy);
    }

    private Particulars about(String status, List<String> languages) {
        return new Particulars(
                code,
                "joint-statement",
                status,
                1,
                date.orElseGet(() -> LocalDate.now(ZoneOffset.UTC)),
                members,
                LanguagePolicy.equal(languages));
    }

    private static Optional<Complaint> printed(Printing printing, Path out) throws IOException {
        return switch (printing) {
            case Printing.Printed printed -> save(out, printed.bytes());
            case Printing.NoTypeface _ ->
                Optional.of(new Complaint(
                        ExitCode.REFUSED,
                        "this machine has no typeface to print in",
                        "Install Noto Sans CJK (Debian: apt-get install fonts-noto-cjk)."));
            case Printing.NoGlyph none ->
                Optional.of(new Complaint(
                        ExitCode.REFUSED,
                        "the typeface has no U+%04X, which stands in %s"
                                .formatted(none.codePoint(), none.clause().isEmpty() ? "the title" : none.clause()),
                        "Write it with another character, or take another format."));
        };
    }

    private static Optional<Complaint> save(Path out, byte[] bytes) throws IOException {
        Files.write(out, bytes);
        return Optional.empty();
    }

    private static byte[] page(String fragment, String in) {
        String head = "<!DOCTYPE html>\n<html lang=\"" + HtmlWriter.escaped(in) + "\">\n<meta charset=\"utf-8\">\n";
        return (head + "<title>Entente</title>\n" + fragment + "</html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Complaint unknown(Path out) {
        return new Complaint(
                ExitCode.USAGE, out + ": no format has this end", "Written are .akn .xml .docx .pdf .md .html.");
    }

    private static String end(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
