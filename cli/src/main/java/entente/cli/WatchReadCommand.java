package entente.cli;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import entente.article.NewsPage;
import entente.article.Publication;
import entente.claim.Claim;
import entente.claim.ClaimReader;
import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.document.Format;
import entente.document.Refusal;
import entente.indicator.Explanation;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one report: which indicators it meets, and what it claims. Nothing is kept. */
@Command(
        name = "read",
        description = "Shows what a report claims: who did what to whom, when, where, according to whom.",
        footer = {
            "",
            "A claim is what the text says, never what is so. Offsets are code points of the text as read.",
            "Exit codes: 0 read; 2 wrong usage; 3 the file was refused; 4 it could not be opened."
        },
        mixinStandardHelpOptions = true)
final class WatchReadCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The report: plain text, Markdown, HTML, DOCX or PDF.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description =
                    "The day it was published, against which \"Monday\" is read; else the page's own, else today.")
    private Optional<LocalDate> date = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (Files.isRegularFile(file) && Files.size(file) > DocumentReader.BYTES_MAX) {
            var large = new Extraction.Refused(Refusal.TOO_LARGE, Files.size(file) + " bytes");
            return Refusals.of(file.toString(), large).print(line.getErr());
        }
        byte[] bytes = Files.readAllBytes(file);
        return switch (DocumentReader.read(bytes, String.valueOf(file.getFileName()))) {
            case Extraction.Refused refused ->
                Refusals.of(file.toString(), refused).print(line.getErr());
            case Extraction.Extracted text -> {
                Article article = article(bytes, text);
                List<Claim> claims = ClaimReader.shipped().read(article);
                if (json) {
                    Json.print(line.getOut(), answer(article, claims));
                } else {
                    print(line.getOut(), article, claims);
                }
                yield ExitCode.DONE.number();
            }
        };
    }

    private Article article(byte[] bytes, Extraction.Extracted read) {
        boolean page = read.format() == Format.HTML;
        Extraction.Extracted body =
                page && NewsPage.read(bytes, "", null) instanceof Extraction.Extracted news ? news : read;
        Instant now = Clock.systemUTC().instant();
        Instant published = date.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .or(() -> page ? Publication.of(bytes, "") : Optional.empty())
                .orElse(now);
        Language language = Language.of(body.text());
        String name = String.valueOf(file.getFileName());
        return new Article(name, "file", "", body.title(), body.text(), language, published, now);
    }

    private static Map<String, @Nullable Object> answer(Article article, List<Claim> claims) {
        return Json.object(
                "document",
                Json.object(
                        "name", article.id(),
                        "title", article.title(),
                        "language", article.language().code(),
                        "published", article.published().toString()),
                "indicators",
                List.copyOf(met(article)),
                "claims",
                claims.stream().map(WatchReadCommand::claim).toList());
    }

    private static Set<String> met(Article article) {
        ActorRegister register = ActorRegister.shipped();
        List<Indicator> shipped = IndicatorFile.shipped(register);
        return Explanation.matching(shipped, article, register);
    }

    private static Map<String, @Nullable Object> claim(Claim claim) {
        return Json.object(
                "type", claim.type().id(),
                "plover", claim.type().category(),
                "mode", claim.type().mode(),
                "contexts", claim.type().contexts(),
                "status", claim.status().name().toLowerCase(Locale.ROOT),
                "actors",
                        claim.actors().stream()
                                .map(WatchReadCommand::participant)
                                .toList(),
                "targets",
                        claim.targets().stream()
                                .map(WatchReadCommand::participant)
                                .toList(),
                "speakers",
                        claim.speakers().stream()
                                .map(WatchReadCommand::participant)
                                .toList(),
                "when",
                        claim.when().stream()
                                .map(when -> Json.object(
                                        "text", when.text(),
                                        "from", when.from().toString(),
                                        "until", when.until().toString()))
                                .toList(),
                "where", claim.where(),
                "trigger", claim.trigger(),
                "theme", claim.theme(),
                "sentence",
                        Json.object(
                                "text", claim.sentence().text(),
                                "start", claim.sentence().start(),
                                "end", claim.sentence().end()));
    }

    private static Map<String, @Nullable Object> participant(Claim.Participant participant) {
        return Json.object(
                "id", participant.id(),
                "label", participant.label(),
                "office", participant.office().orElse(null));
    }

    private static void print(PrintWriter out, Article article, List<Claim> claims) {
        out.println("Indicators met: " + (met(article).isEmpty() ? "none" : String.join(", ", met(article))));
        String sentence = "";
        for (Claim claim : claims) {
            if (!claim.sentence().text().equals(sentence)) {
                sentence = claim.sentence().text();
                out.println();
                out.println(sentence);
            }
            List<String> parts = new ArrayList<>();
            parts.add(claim.type().id() + ", " + claim.status().name().toLowerCase(Locale.ROOT));
            add(parts, "by", claim.actors());
            add(parts, "to", claim.targets());
            add(parts, "says", claim.speakers());
            claim.when()
                    .forEach(when ->
                            parts.add(when.from() + (when.from().equals(when.until()) ? "" : " to " + when.until())));
            out.println("  - " + String.join("; ", parts));
        }
        out.println();
        out.println(claims.size() + " claims. A claim is what the text says, never what is so.");
    }

    private static void add(List<String> parts, String word, List<Claim.Participant> participants) {
        if (!participants.isEmpty()) {
            parts.add(word + " "
                    + participants.stream().map(Claim.Participant::label).collect(Collectors.joining(", ")));
        }
    }
}
