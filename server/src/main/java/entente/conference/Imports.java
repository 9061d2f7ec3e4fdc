package entente.conference;

import entente.draft.Bracket;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Parallels;
import entente.rendition.akn.AknReader;
import entente.rendition.docx.DocxReader;
import entente.rendition.docx.Tracked;
import entente.rendition.html.HtmlReader;
import entente.rendition.markdown.MarkdownReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files a text is to begin with, one for each language or one for all.
 *
 * @param read what became of them; nothing if none was sent
 */
record Imports(Optional<Import> read) {
    /** No files. */
    static Imports none() {
        return new Imports(Optional.empty());
    }

    /**
     * Reads the files sent with a form.
     *
     * @param files by the names of the form's fields, {@code file-ja}
     * @param languages of the partnership
     * @param tracked what becomes of changes that are tracked in them
     * @param members whose brackets may stand in the words
     */
    static Imports of(
            MultiValueMap<String, MultipartFile> files,
            Iterable<String> languages,
            Tracked tracked,
            Set<String> members) {
        List<Draft> drafts = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (String language : languages) {
            MultipartFile file = files.getFirst("file-" + language);
            if (file != null && !file.isEmpty()) {
                switch (read(file, language, tracked)) {
                    case Import.Refused refused -> {
                        return new Imports(Optional.of(refused));
                    }
                    case Import.Read one -> {
                        drafts.add(one.draft());
                        notices.addAll(one.notices());
                    }
                }
            }
        }
        if (drafts.isEmpty()) {
            return none();
        }
        Import all = Parallels.of(drafts)
                .<Import>map(draft -> {
                    notices.addAll(bracketed(draft, members));
                    return new Import.Read(draft, Optional.empty(), notices);
                })
                .orElseGet(() -> new Import.Refused(
                        ImportRefusal.LANGUAGES_DIFFER, "the files do not have the same clauses in the same order"));
        return new Imports(Optional.of(all));
    }

    /** Brackets stay in the words: nobody proposes for another. */
    private static List<Notice> bracketed(Draft draft, Set<String> members) {
        List<Notice> found = new ArrayList<>();
        for (Clause clause : draft.all()) {
            TreeSet<String> whose = new TreeSet<>();
            clause.languages()
                    .forEach(language -> clause.text(language)
                            .ifPresent(words -> whose.addAll(Bracket.members(Bracket.of(words, members)))));
            if (!whose.isEmpty() && found.size() < Notice.MAX) {
                found.add(new Notice(Notice.Kind.BRACKETED, String.join(", ", whose), clause.id()));
            }
        }
        return found;
    }

    private static Import read(MultipartFile file, String language, Tracked tracked) {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        try {
            byte[] bytes = file.getBytes();
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "akn", "xml" -> AknReader.read(bytes);
                case "docx", "docm" -> DocxReader.read(bytes, language, tracked);
                case "md", "txt" -> MarkdownReader.read(bytes, language);
                case "html", "htm" -> HtmlReader.read(bytes, language);
                default -> new Import.Refused(ImportRefusal.UNKNOWN_TYPE, "read are akn, xml, docx, md, txt and html");
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text, if the files are one. */
    Optional<Draft> draft() {
        return read.flatMap(one -> one instanceof Import.Read done ? Optional.of(done.draft()) : Optional.empty());
    }

    /** Why the files are no text, if so. */
    Optional<Import.Refused> refused() {
        return read.flatMap(one -> one instanceof Import.Refused refused ? Optional.of(refused) : Optional.empty());
    }

    /** Whether the files are no text, or somebody has yet to see what would not be taken over. */
    boolean unread(Typed typed) {
        return refused().isPresent() || (!notices().isEmpty() && !typed.has("seen"));
    }

    /** What is not taken over as it stands. */
    List<Notice> notices() {
        return read.map(one -> one instanceof Import.Read done ? done.notices() : List.<Notice>of())
                .orElse(List.of());
    }
}
