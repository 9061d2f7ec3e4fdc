package entente.conference;

import entente.act.DocumentRef;
import entente.body.BodyCodec;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Numbering;
import java.nio.charset.StandardCharsets;

/** A text as a document that is kept beside the log. */
final class Rendered {
    private static final String PLAIN = "text/plain";

    private final DocumentRef ref;
    private final byte[] bytes;

    private Rendered(DocumentRef ref, byte[] bytes) {
        this.ref = ref;
        this.bytes = bytes;
    }

    /** What an act cites. */
    DocumentRef ref() {
        return ref;
    }

    /** Its bytes. */
    byte[] bytes() {
        return bytes;
    }

    /** Bytes as a document. */
    static Rendered of(byte[] bytes, String mediaType, String name) {
        return new Rendered(new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, mediaType, name), bytes);
    }

    /** A text in one language as plain text: a paragraph for each clause, with its number, blank lines between. */
    static Rendered plain(Draft draft, String language, String name) {
        Numbering numbering = Numbering.of(draft, language);
        StringBuilder out = new StringBuilder(draft.title().get(language)).append('\n');
        for (Clause clause : draft.all()) {
            String label = numbering.label(clause.id());
            String heading = clause.heading(language).orElse("");
            String words = numbering.text(clause).orElse("");
            String line = String.join(" ", label, heading).strip();
            if (!line.isEmpty() && words.isEmpty()) {
                out.append('\n').append(line).append('\n');
            } else if (!words.isEmpty()) {
                out.append('\n').append((line + " " + words).strip()).append('\n');
            }
        }
        return of(out.toString().getBytes(StandardCharsets.UTF_8), PLAIN, name);
    }
}
