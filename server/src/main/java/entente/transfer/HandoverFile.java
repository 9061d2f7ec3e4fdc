package entente.transfer;

import entente.act.ActRef;
import entente.body.RecordForm;
import entente.desk.LogBooks;
import entente.paper.HtmlPrinter;
import entente.paper.Paper;
import entente.paper.PdfPrinter;
import entente.paper.Typefaces;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Language;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.text.Localized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A hand-over as one ZIP: pages in every language of the interface, tables, the data, and the acts behind the duties
 * with their proofs (C2SP tlog-proof). The same contents give the same entries in the same order.
 */
final class HandoverFile {
    /** The most acts that go along; the newest of each duty first. */
    static final int ACTS_MAX = 5_000;

    private final Partnership state;
    private final LogBooks logs;
    private final Path policy;

    /** @param policy the file that names the logs and their keys */
    HandoverFile(Partnership state, LogBooks logs, Path policy) {
        this.state = state;
        this.logs = logs;
        this.policy = policy;
    }

    byte[] zip(Visit visit, Localized title, Contents contents, String notes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("README.txt", utf8(visit.speaking(Language.EN).text("handover.readme")));
        for (Language language : Language.values()) {
            Visit in = visit.speaking(language);
            Paper paper = new FilePaper(in, new Naming(in, state), contents).paper(title, notes);
            entries.put("handover-" + language.tag() + ".html", utf8(HtmlPrinter.page(paper)));
            Typefaces.of(language.tag())
                    .ifPresent(typefaces ->
                            entries.put("handover-" + language.tag() + ".pdf", PdfPrinter.print(paper, typefaces)));
        }
        if (!notes.isEmpty()) {
            entries.put("notes.txt", utf8(notes));
        }
        entries.put("data/handover.json", RecordForm.format(contents));
        List<String> tags = state.founded().map(founded -> founded.languages()).orElse(List.of());
        new Sheets(tags).of(contents).forEach((name, sheet) -> entries.put("data/" + name, sheet));
        if (acts(contents, entries)) {
            String cut = visit.speaking(Language.EN).text("handover.readme.cut", ACTS_MAX);
            entries.put("README.txt", utf8(visit.speaking(Language.EN).text("handover.readme") + "\n" + cut + "\n"));
        }
        return zipped(entries);
    }

    /** Acts about duties that pass on, byte for byte, and proofs that their logs hold them; whether some stay out. */
    private boolean acts(Contents contents, Map<String, byte[]> entries) {
        StringBuilder keys = new StringBuilder();
        logs.all()
                .forEach(log ->
                        logs.verifierKeys(log).forEach(key -> keys.append(key).append('\n')));
        entries.put("acts/keys.txt", utf8(keys.toString()));
        try {
            entries.put("acts/policy", Files.readAllBytes(policy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<ActRef> seen = new HashSet<>();
        for (Contents.Duty duty : contents.duties()) {
            for (Standing standing : state.history(duty.ref()).reversed()) {
                if (!seen.contains(standing.entry().ref()) && seen.size() == ACTS_MAX) {
                    return true;
                }
                if (seen.add(standing.entry().ref())) {
                    String path = "acts/" + standing.entry().log().logName() + "-"
                            + standing.entry().index();
                    entries.put(
                            path + ".json",
                            entente.body.BodyCodec.format(standing.entry().body()));
                    entries.put(
                            path + ".tlog-proof",
                            utf8(logs.proof(
                                    standing.entry().log(), standing.entry().index())));
                }
            }
        }
        return false;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(named);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
