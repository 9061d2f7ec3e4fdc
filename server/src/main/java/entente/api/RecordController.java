package entente.api;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.DocumentRef;
import entente.desk.ActCheck;
import entente.desk.Desk;
import entente.desk.Holder;
import entente.desk.LogBooks;
import entente.member.MemberId;
import entente.partnership.Standing;
import entente.record.Tile;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record itself: logs as anyone may know them, and the acts and documents a reader may read. */
@RestController
final class RecordController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Desk desk;
    private final RecordFolder folder;

    RecordController(Desk desk, RecordFolder folder) {
        this.desk = desk;
        this.folder = folder;
    }

    @GetMapping("/api/logs")
    @Described(value = "The logs: size, keys and newest checkpoint of each", gives = Lists.Logs.class)
    ResponseEntity<byte[]> logs() {
        LogBooks books = desk.logBooks();
        return Answers.json(new Lists.Logs(books.all().stream()
                .map(member -> new Lists.LogView(
                        member.logName(),
                        member,
                        books.origin(member),
                        books.size(member),
                        books.verifierKeys(member),
                        books.checkpoint(member)))
                .toList()));
    }

    @GetMapping("/api/logs/{name}/checkpoint")
    @Described(value = "The newest signed checkpoint of a log (C2SP tlog-checkpoint)", media = "text/plain")
    ResponseEntity<byte[]> checkpoint(@PathVariable String name) {
        return Answers.of(log(name)
                .map(member -> desk.logBooks().checkpoint(member).getBytes(StandardCharsets.UTF_8))
                .map(bytes -> Answers.bytes(TEXT, bytes, new HttpHeaders())));
    }

    @GetMapping("/api/logs/{name}/holders")
    @Described(value = "Who holds a log besides its writer: how many acts, and since when", gives = Lists.Holders.class)
    ResponseEntity<byte[]> holders(@PathVariable String name) {
        return Answers.of(log(name)
                .map(member -> new Lists.Holders(
                        name,
                        desk.logBooks().size(member),
                        desk.holding().keeping(),
                        desk.holding().acts(member),
                        Holder.of(desk.logBooks(), member)))
                .map(Answers::json));
    }

    @GetMapping("/api/logs/{name}/evidence")
    @Described(value = "The proof that a log was shown in two versions; 404 if there is none", media = "text/plain")
    ResponseEntity<byte[]> evidence(@PathVariable String name) {
        return Answers.of(log(name)
                .flatMap(member -> Holder.evidence(desk.logBooks(), member))
                .map(text -> Answers.bytes(TEXT, text.getBytes(StandardCharsets.UTF_8), new HttpHeaders())));
    }

    @GetMapping("/api/servers")
    @Described(
            value = "The other servers that hold the record: how it stands with each, and when it was last heard",
            gives = Lists.Servers.class)
    ResponseEntity<byte[]> servers() {
        return Answers.json(
                new Lists.Servers(desk.holding().keeping(), desk.logBooks().contacts()));
    }

    @GetMapping("/api/logs/{name}/tile/{*tile}")
    @Described(
            value = "A tile or an entry bundle of a log (C2SP tlog-tiles): hashes, no content",
            media = "application/octet-stream")
    ResponseEntity<byte[]> tile(@PathVariable String name, @PathVariable String tile) throws IOException {
        Optional<Path> file = log(name)
                .flatMap(member -> Tile.parse("tile" + tile))
                .map(found -> folder.log(name).resolve(found.path()))
                .filter(Files::isRegularFile);
        return file.isEmpty()
                ? ProblemKind.NOT_FOUND.plain().answer()
                : Answers.lasting(MediaType.APPLICATION_OCTET_STREAM, Files.readAllBytes(file.get()));
    }

    @GetMapping("/api/acts")
    @Described(
            value = "The acts you may read, causes before effects",
            gives = Lists.Acts.class,
            query = {Parameters.PAGE, Parameters.LIMIT})
    ResponseEntity<byte[]> acts(Caller caller, @RequestParam Map<String, String> asked) {
        List<Standing> all = caller.state().acts();
        return Answers.of(Page.of(asked)
                .map(page -> Answers.json(
                        new Lists.Acts(
                                all.size(),
                                page.number(),
                                page.of(all).stream()
                                        .map(one -> ActRow.of(caller.state(), one))
                                        .toList()),
                        page.links("/api/acts", asked, all.size()))));
    }

    @GetMapping("/api/acts/{id}")
    @Described(
            value = "An act: where it stands, who may read it, what became of it, and its body",
            gives = ActView.class)
    ResponseEntity<byte[]> act(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id).map(one -> Answers.json(ActView.of(caller.state(), one))));
    }

    @GetMapping("/api/acts/{id}/body")
    @Described(value = "The exact bytes of an act: their SHA-256 is its name", gives = Body.class)
    ResponseEntity<byte[]> body(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id)
                .map(one -> desk.logBooks().body(one.entry().log(), one.entry().index()))
                .map(bytes -> Answers.bytes(MediaType.APPLICATION_JSON, bytes, new HttpHeaders())));
    }

    @GetMapping("/api/acts/{id}/proof")
    @Described(value = "The proof that an act stands in its log (C2SP tlog-proof)", media = "text/plain")
    ResponseEntity<byte[]> proof(Caller caller, @PathVariable String id) {
        return Answers.of(find(caller, id)
                .map(one -> desk.logBooks().proof(one.entry().log(), one.entry().index()))
                .map(text -> {
                    HttpHeaders headers = new HttpHeaders();
                    headers.setContentDisposition(attachment(id + ".tlog-proof"));
                    return Answers.bytes(TEXT, text.getBytes(StandardCharsets.UTF_8), headers);
                }));
    }

    @GetMapping("/api/documents/{sha256}")
    @Described(value = "A document that an act you may read cites", media = "application/octet-stream")
    ResponseEntity<byte[]> document(Caller caller, @PathVariable String sha256) {
        Optional<DocumentRef> cited = caller.state().acts().stream()
                .flatMap(one -> ActCheck.documents(one.entry().body()).stream())
                .filter(one -> one.sha256().equals(sha256))
                .findFirst();
        return Answers.of(cited.flatMap(ref -> desk.document(ref.sha256()).map(bytes -> {
            HttpHeaders headers = new HttpHeaders();
            // Somebody else's file: never shown as a page of this server.
            headers.setContentDisposition(attachment(ref.name()));
            headers.set("Document-Media-Type", header(ref.mediaType()));
            return Answers.bytes(MediaType.APPLICATION_OCTET_STREAM, bytes, headers);
        })));
    }

    private static ContentDisposition attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }

    private static String header(String text) {
        return text.replaceAll("[^A-Za-z0-9./+;= -]", "");
    }

    static Optional<Standing> find(Caller caller, String id) {
        var state = caller.state();
        Optional<ActRef> ref =
                Names.find(id, state.acts().stream().map(one -> one.entry().ref()));
        return ref.flatMap(state::act);
    }

    private Optional<MemberId> log(String name) {
        return desk.logBooks().all().stream()
                .filter(member -> member.logName().equals(name))
                .findFirst();
    }
}
