package entente.triage;

import entente.alert.Watching;
import entente.intake.Archive;
import entente.intake.Imports;
import entente.intake.Incoming;
import entente.intake.Intake;
import entente.intake.Source;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where reporting comes from: sources that are gone over, texts that are pasted, files that are sent. */
@Controller
public final class SourceController {
    private static final String PASTED = "pasted";

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;
    private final Dispatch dispatch;

    /** The page over the archives of this server. */
    public SourceController(Pages pages, Office office, Newsdesk newsdesk, Dispatch dispatch) {
        this.dispatch = dispatch;
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
    }

    /** The sources, and the forms that bring something in. */
    @GetMapping("/watch/sources")
    public View all(Visit visit) {
        return page(visit, "", "");
    }

    private View page(Visit visit, String said, String fault) {
        Archive archive = newsdesk.of(visit).archive();
        List<SourceSheet.Row> rows = archive.sources().stream()
                .map(source -> new SourceSheet.Row(
                        source,
                        archive.documentsOf(source.id()),
                        archive.standing(source.id()).failures()))
                .toList();
        return pages.page(visit, "triage/sources", new SourceSheet(rows, said, fault, office.keepsRegister(visit)));
    }

    /** Adds a source, or changes the one of that name. */
    @PostMapping("/watch/sources/add")
    public View add(
            Visit visit,
            @RequestParam(name = "name") String name,
            @RequestParam(name = "address") String address,
            @RequestParam(name = "kind", defaultValue = "FEED") String kind,
            @RequestParam(name = "reliability", defaultValue = "F") String reliability,
            HttpServletResponse response) {
        office.requireKeeper(visit);
        try {
            Source.Kind chosen = Source.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            newsdesk.of(visit)
                    .archive()
                    .put(new Source(name.strip(), chosen, address.strip(), (reliability + "F").charAt(0)));
            return page(visit, visit.text("watch.source.added", name.strip()), "");
        } catch (IllegalArgumentException wrong) {
            return refused(visit, String.valueOf(wrong.getMessage()), response);
        }
    }

    /** Takes a text that was pasted. */
    @PostMapping("/watch/sources/paste")
    public View paste(
            Visit visit,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "text") String text,
            @RequestParam(name = "published", defaultValue = "") String published,
            HttpServletResponse response) {
        office.requireKeeper(visit);
        if (text.isBlank()) {
            return refused(visit, visit.text("watch.paste.empty"), response);
        }
        Watching watching = source(visit, PASTED);
        Counted counted = new Counted();
        counted.take(
                watching,
                new Incoming(
                        PASTED,
                        "",
                        "pasted.txt",
                        "text/plain",
                        title.strip(),
                        day(published),
                        visit.now(),
                        new Incoming.Content(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))));
        dispatch.wake();
        return page(visit, counted.said(visit), "");
    }

    /** Takes files: documents, pages, web archives, bundles. */
    @PostMapping("/watch/sources/upload")
    public View upload(
            Visit visit,
            @RequestParam(name = "file") MultipartFile[] files,
            @RequestParam(name = "source", defaultValue = "import") String name,
            @RequestParam(name = "published", defaultValue = "") String published,
            HttpServletResponse response)
            throws IOException {
        office.requireKeeper(visit);
        Counted counted = new Counted();
        try {
            Watching watching = source(visit, name.strip());
            for (MultipartFile file : files) {
                read(watching, file, name.strip(), day(published), visit.now(), counted);
            }
        } catch (IllegalArgumentException | Imports.Refused wrong) {
            return refused(visit, String.valueOf(wrong.getMessage()), response);
        }
        dispatch.wake();
        return page(visit, counted.said(visit), "");
    }

    private static void read(
            Watching watching,
            MultipartFile file,
            String source,
            Optional<Instant> published,
            Instant now,
            Counted counted)
            throws IOException, Imports.Refused {
        Path folder = Files.createTempDirectory("entente-watch");
        String sent = String.valueOf(file.getOriginalFilename()).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        Path copy = folder.resolve("f-" + sent.substring(Math.max(0, sent.length() - 100)));
        try {
            Files.write(copy, file.getBytes());
            Imports.read(copy, source, now, incoming -> counted.take(watching, incoming.datedElse(published)));
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    /** How many documents became what. */
    private static final class Counted {
        private int taken;
        private int known;
        private int refused;

        void take(Watching watching, Incoming incoming) {
            switch (watching.intake().take(incoming)) {
                case Intake.Outcome.Taken _ -> taken++;
                case Intake.Outcome.Known _ -> known++;
                case Intake.Outcome.Refused _ -> refused++;
            }
        }

        String said(Visit visit) {
            return visit.text("watch.taken", taken, known, refused);
        }
    }

    private Watching source(Visit visit, String name) {
        Watching watching = newsdesk.of(visit);
        if (watching.archive().sources().stream().noneMatch(each -> each.id().equals(name))) {
            watching.archive().put(new Source(name, Source.Kind.IMPORT, "", 'F'));
        }
        return watching;
    }

    private static Optional<Instant> day(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private View refused(Visit visit, String fault, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, "", fault);
    }
}
