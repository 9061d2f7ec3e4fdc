package entente.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of a Hangul document in OWPML (KS X 6101): the paragraphs of all sections, those in tables, text
 * boxes and notes where they are anchored. Scripts, pictures and embedded objects are never opened.
 */
final class HwpxText {
    private static final String SECTION = "Contents/section%d.xml";
    /** What no reader of the page sees: a note to the author. */
    private static final String HIDDEN = "hiddenComment";

    private final Paragraphs paragraphs;
    private final Deque<String> open = new ArrayDeque<>();
    private int hidden;
    private boolean deleted;

    private HwpxText(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    static Extraction.Extracted read(byte[] bytes, Limits limits) throws Stopped {
        DocxPackage unpacked = DocxPackage.open(bytes, limits);
        byte[] manifest = unpacked.part("META-INF/manifest.xml");
        if (manifest != null && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new Stopped(Refusal.ENCRYPTED, "the Hangul document is protected by a password; save it without one");
        }
        HwpxText text = new HwpxText(new Paragraphs(limits.charactersMax()));
        int section = 0;
        for (byte[] part = unpacked.part(SECTION.formatted(section));
                part != null;
                part = unpacked.part(SECTION.formatted(section))) {
            text.walk(part);
            section++;
        }
        if (section == 0) {
            throw new Stopped(Refusal.MALFORMED, "the Hangul document has no section");
        }
        return new Extraction.Extracted(
                text.paragraphs.text(), Format.HWPX, DocxText.title(unpacked.part("Contents/content.hpf")), List.of());
    }

    private void walk(byte[] part) throws Stopped {
        XMLStreamReader reader = DocxText.reader(part);
        try {
            while (reader.hasNext()) {
                switch (DocxText.next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (hidden == 0 && !deleted && "t".equals(open.peek())) {
                            paragraphs.append(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw DocxText.malformed(broken);
        }
    }

    private void begin(String name) throws Stopped {
        open.push(name);
        switch (name) {
            // A cell's or a note's paragraphs stand inside others; each ends what was open.
            case "p" -> paragraphs.end();
            case "lineBreak" -> paragraphs.lineBreak();
            case "tab", "nbSpace", "fwSpace" -> paragraphs.space();
            case HIDDEN -> hidden++;
            case "deleteBegin" -> deleted = true;
            case "deleteEnd" -> deleted = false;
            default -> {}
        }
    }

    private void end() throws Stopped {
        switch (open.pop()) {
            case "p" -> paragraphs.end();
            case HIDDEN -> hidden--;
            default -> {}
        }
    }
}
