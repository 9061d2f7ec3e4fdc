package entente.conference;

import entente.draft.Draft;
import entente.negotiation.ClauseHistory;
import entente.negotiation.Instrument;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.redline.Redline;
import entente.rendition.pdf.PdfPages;
import entente.rendition.pdf.Printing;
import entente.store.PrivateNotes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A text's versions, what changed between two of them, and both as files of offices. */
@Controller
public final class FileController {
    private static final String PATH = "/instruments/{id:[0-9a-f]{12,64}}";

    private final Pages pages;
    private final Office office;
    private final PrivateNotes notes;

    /**
     * @param pages renders
     * @param office over the desk
     * @param notes what each delegation keeps for itself: it can compare the text with its own words
     */
    public FileController(Pages pages, Office office, PrivateNotes notes) {
        this.pages = pages;
        this.office = office;
        this.notes = notes;
    }

    /** The versions, and what changed between two of them. */
    @GetMapping(PATH + "/versions")
    public View versions(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String language) {
        return page(visit, sides(visit, id), from, to, language, Optional.empty());
    }

    /** What was said about a clause, version by version: who had agreed to which words. */
    @GetMapping(PATH + "/clauses/{clause:[a-z][a-z0-9_-]{0,39}}")
    public View clause(Visit visit, @PathVariable String id, @PathVariable String clause) {
        Sides sides = sides(visit, id);
        ClauseHistory history = ClauseHistory.of(sides.of(), clause);
        if (history.stages().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pages.page(visit, "conference/history", new HistorySheet(sheet(visit, sides), clause, history));
    }

    /** A version as a file; with brackets, what is proposed stands in it with its author. */
    @GetMapping(PATH + "/files/text.{format:akn|docx|pdf|md}")
    public View text(
            Visit visit,
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String brackets,
            HttpServletResponse response) {
        Sides sides = sides(visit, id);
        Draft draft = brackets.isEmpty() ? sides.draft(version) : sides.bracketed();
        String in = sides.language(language, draft);
        TextFile file = new TextFile(sides.of(), sides.number(version), brackets.isEmpty());
        if (format.equals("pdf")) {
            return printed(visit, sides, PdfPages.print(draft, file.particulars(), in), file, in, response);
        }
        return file.download(draft, format, language.isEmpty() ? Optional.empty() : Optional.of(in), in);
    }

    /** What changed between two versions as a file: tracked in Word, marked in PDF. */
    @GetMapping(PATH + "/files/redline.{format:docx|pdf}")
    public View redline(
            Visit visit,
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String language,
            HttpServletResponse response) {
        Sides sides = sides(visit, id);
        Draft later = sides.draft(to);
        String in = sides.language(language, later);
        Redline redline = Redline.between(sides.draft(from), later, in);
        TextFile file = new TextFile(sides.of(), sides.number(to), true);
        if (format.equals("pdf")) {
            return printed(visit, sides, PdfPages.print(redline, file.particulars()), file, in, response);
        }
        return file.download(redline, new Authors(visit, sides, from, to));
    }

    private View printed(
            Visit visit, Sides sides, Printing printing, TextFile file, String in, HttpServletResponse response) {
        return switch (printing) {
            case Printing.Printed printed -> file.download(printed.bytes(), "pdf", in);
            case Printing.NoTypeface _ ->
                unprinted(visit, sides, in, visit.text("conference.files.no-typeface"), response);
            case Printing.NoGlyph none -> {
                String character = "U+%04X".formatted(none.codePoint());
                String clause = sheet(visit, sides).clauseName(none.clause());
                yield unprinted(visit, sides, in, visit.text("conference.files.no-glyph", character, clause), response);
            }
        };
    }

    private View unprinted(Visit visit, Sides sides, String in, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, sides, "", "", in, Optional.of(why));
    }

    private Sides sides(Visit visit, String id) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        if (of.head().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var own = office.acting(visit, state)
                .filter(as -> InstrumentSheet.seated(of, as))
                .map(as -> new Sides.Own(
                        as.member(), notes.of(as.member(), of.ref().value())));
        return new Sides(state, of, visit.language().tag(), own);
    }

    private InstrumentSheet sheet(Visit visit, Sides sides) {
        return InstrumentSheet.of(visit, office, sides.state(), sides.of(), Optional.empty(), Map.of());
    }

    private View page(Visit visit, Sides sides, String from, String to, String language, Optional<String> trouble) {
        return pages.page(
                visit,
                "conference/versions",
                VersionsSheet.of(sheet(visit, sides), sides, from, to, language, trouble));
    }
}
