package entente.api;

import entente.act.Act;
import entente.act.Release;
import entente.body.Json;
import entente.commitment.Commitment;
import entente.desk.Desk;
import entente.document.DocumentReader;
import entente.document.Extraction;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Acts that bring documents: a statement with its text or file, evidence with an archived copy. */
@RestController
final class DocumentController {
    private final Desk desk;
    private final ActDoor door;
    private final EarlierAnswers earlier;

    DocumentController(Desk desk, ActDoor door, EarlierAnswers earlier) {
        this.desk = desk;
        this.door = door;
        this.earlier = earlier;
    }

    @PostMapping("/api/statements")
    @Described(value = "Enter a statement, with its text if there is one", takes = SentStatement.class)
    ResponseEntity<byte[]> enter(Caller caller, HttpServletRequest request) throws IOException {
        return Answers.of(SentBody.read(request, SentBody.TEXT_BYTES_MAX)
                .map(bytes -> once(
                        caller,
                        request,
                        bytes,
                        () -> SentJson.object(bytes)
                                .then(sent -> ActDoor.read(sent, SentStatement.class, Map.of()))
                                .map(wanted -> enter(caller, wanted, null, text(wanted.what()))))));
    }

    @PostMapping(path = "/api/statements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Described(
            value = "Enter a statement with its file: plain text, Markdown, HTML, DOCX or PDF",
            takes = SentStatement.class,
            without = "text",
            parts = {"statement", "file"})
    ResponseEntity<byte[]> enterFile(
            Caller caller, HttpServletRequest request, @RequestParam String statement, @RequestPart MultipartFile file)
            throws IOException {
        byte[] json = statement.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = file.getBytes();
        String name = String.valueOf(file.getOriginalFilename());
        return once(
                caller,
                request,
                joined(json, bytes),
                () -> SentJson.object(json)
                        .then(sent -> ActDoor.read(sent, SentStatement.class, Map.of()))
                        .then(wanted -> wanted.what().text() == null
                                ? Checked.good(wanted)
                                : Checked.bad(ProblemKind.BAD_FIELD.at("text", "The text comes from the file.")))
                        .then(wanted -> read(bytes, name)
                                .map(read -> enter(
                                        caller,
                                        wanted,
                                        SentFile.of(bytes, read.format().mediaType(), name),
                                        plain(read.text(), wanted.what().code())))));
    }

    private ResponseEntity<byte[]> enter(
            Caller caller, ActDoor.Wanted<SentStatement> wanted, @Nullable SentFile original, @Nullable SentFile text) {
        return keeping(
                caller,
                wanted.release(),
                java.util.Arrays.asList(original, text),
                documents -> wanted.what()
                        .act(documents.get(0).orElse(null), documents.get(1).orElse(null)));
    }

    @PostMapping("/api/commitments/{id}/evidence")
    @Described(value = "Add evidence", takes = SentEvidence.class)
    ResponseEntity<byte[]> evidence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Optional<Commitment> about = RegisterController.find(caller, id);
        if (about.isEmpty()) {
            return ProblemKind.NOT_FOUND.plain().answer();
        }
        return Answers.of(SentBody.read(request, SentBody.ACT_BYTES_MAX)
                .map(bytes -> once(caller, request, bytes, () -> add(caller, about.get(), bytes, null))));
    }

    @PostMapping(path = "/api/commitments/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Described(
            value = "Add evidence with an archived copy of the source",
            takes = SentEvidence.class,
            parts = {"evidence", "copy"})
    ResponseEntity<byte[]> evidenceWithCopy(
            Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            @RequestParam String evidence,
            @RequestPart MultipartFile copy)
            throws IOException {
        Optional<Commitment> about = RegisterController.find(caller, id);
        if (about.isEmpty()) {
            return ProblemKind.NOT_FOUND.plain().answer();
        }
        byte[] json = evidence.getBytes(StandardCharsets.UTF_8);
        SentFile file = SentFile.of(
                copy.getBytes(), String.valueOf(copy.getContentType()), String.valueOf(copy.getOriginalFilename()));
        return once(caller, request, joined(json, file.bytes()), () -> add(caller, about.get(), json, file));
    }

    private Checked<ResponseEntity<byte[]>> add(Caller caller, Commitment about, byte[] json, @Nullable SentFile copy) {
        return SentJson.object(json)
                .then(sent -> sent.in().containsKey("copy")
                        ? Checked.<Json.Fields>bad(ProblemKind.DOCUMENT_BY_REFERENCE.at("copy", "Send it as a file."))
                        : Checked.good(sent))
                .then(sent -> ActDoor.read(sent, SentEvidence.class, Map.of()))
                .map(wanted -> keeping(
                        caller,
                        wanted.release(),
                        java.util.Arrays.asList(copy),
                        documents -> wanted.what()
                                .act(about.ref(), documents.getFirst().orElse(null))));
    }

    /** Keeps the documents only once it is seen that the act would be recorded: a refusal leaves nothing behind. */
    private ResponseEntity<byte[]> keeping(
            Caller caller,
            Release release,
            List<@Nullable SentFile> files,
            Function<List<Optional<entente.act.DocumentRef>>, Act> act) {
        List<Optional<entente.act.DocumentRef>> references = new ArrayList<>();
        files.forEach(file -> references.add(Optional.ofNullable(file).map(SentFile::reference)));
        Optional<Problem> problem = door.foresee(caller, act.apply(references), release);
        if (problem.isPresent()) {
            return problem.get().answer();
        }
        List<Optional<entente.act.DocumentRef>> kept = new ArrayList<>();
        files.forEach(file -> kept.add(Optional.ofNullable(file).map(one -> one.keep(desk))));
        return door.record(caller, act.apply(kept), release);
    }

    private ResponseEntity<byte[]> once(
            Caller caller,
            HttpServletRequest request,
            byte[] content,
            java.util.function.Supplier<Checked<ResponseEntity<byte[]>>> work) {
        return earlier.answer(
                caller.account().orElseThrow().id(),
                request.getHeader(EarlierAnswers.HEADER),
                request.getRequestURI(),
                content,
                () -> Answers.of(work.get()));
    }

    private static Checked<Extraction.Extracted> read(byte[] bytes, String name) {
        return switch (DocumentReader.read(bytes, name)) {
            case Extraction.Extracted extracted -> Checked.good(extracted);
            case Extraction.Refused refused ->
                Checked.bad(ProblemKind.UNREADABLE_FILE.at("file", refused.refusal() + ": " + refused.detail()));
        };
    }

    private static @Nullable SentFile text(SentStatement statement) {
        String text = statement.text();
        return text == null ? null : plain(text, statement.code());
    }

    private static SentFile plain(String text, String code) {
        return SentFile.of(text.getBytes(StandardCharsets.UTF_8), "text/plain", code.replace('/', '-') + ".txt");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.write(0);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
