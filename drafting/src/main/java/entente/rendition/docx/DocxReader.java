package entente.rendition.docx;

import entente.document.Limits;
import entente.document.OfficeParts;
import entente.draft.Draft;
import entente.draft.Style;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads a Word file as clauses. One that this system wrote brings its identities back, also after somebody edited it in
 * Word; of another, structure is taken from headings, lists and numbers. Relations to elsewhere, macros, pictures and
 * embedded objects are never opened.
 */
public final class DocxReader {
    /** The largest file, in bytes. */
    public static final int BYTES_MAX = 10 * 1024 * 1024;

    private static final Limits LIMITS = new Limits(
            BYTES_MAX, Draft.TOTAL_MAX, 64L * 1024 * 1024, 16 * 1024 * 1024, 2_000, 1, Duration.ofSeconds(20));

    private DocxReader() {}

    /**
     * Reads a file; never throws on bad bytes.
     *
     * @param language the language of its words
     * @param tracked what becomes of tracked changes
     */
    public static Import read(byte[] bytes, String language, Tracked tracked) {
        try {
            if (bytes.length > BYTES_MAX) {
                throw new Stopped(ImportRefusal.TOO_LARGE, "more than %,d bytes".formatted(BYTES_MAX));
            }
            OfficeParts.Unpacked parts = unpacked(bytes);
            Outline outline = new Outline();
            parts.others().stream().sorted().forEach(name -> outline.notice(Notice.Kind.LEFT_OUT, plain(name), null));
            String main = main(parts.xml());
            Element body = body(parts.xml(), main);
            String folder = main.substring(0, main.lastIndexOf('/') + 1);
            DocxLists lists = DocxLists.of(parts.xml(), folder);
            Draft draft = new DocxWalk(language, tracked, outline, lists).draft(body);
            Draft styled = style(parts.xml())
                    .map(style -> new Draft(draft.title(), style, draft.clauses()))
                    .orElse(draft);
            return new Import.Read(styled, Optional.empty(), outline.notices());
        } catch (Stopped stopped) {
            return stopped.refused();
        }
    }

    /** The style of numbering that this system wrote into the properties of a file. */
    private static Optional<Style> style(Map<String, byte[]> parts) throws Stopped {
        byte[] core = parts.get("docProps/core.xml");
        if (core == null) {
            return Optional.empty();
        }
        String category = XmlTree.child(XmlTree.parse(core).getDocumentElement(), "category")
                .map(Element::getTextContent)
                .orElse("");
        return Arrays.stream(Style.values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(category))
                .findFirst();
    }

    private static OfficeParts.Unpacked unpacked(byte[] bytes) throws Stopped {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new Stopped(ImportRefusal.UNKNOWN_TYPE, "this is no Word file (.docx)");
        }
        return switch (OfficeParts.of(bytes, LIMITS)) {
            case OfficeParts.Unpacked parts -> parts;
            case OfficeParts.Refused refused ->
                throw new Stopped(
                        switch (refused.refusal()) {
                            case ARCHIVE_BOMB -> ImportRefusal.ARCHIVE_BOMB;
                            case ENCRYPTED -> ImportRefusal.ENCRYPTED;
                            case TOO_LARGE -> ImportRefusal.TOO_LARGE;
                            default -> ImportRefusal.MALFORMED;
                        },
                        refused.detail());
        };
    }

    /** A part's name with nothing in it that a page or a terminal could take for more. */
    private static String plain(String name) {
        String shown = name.replaceAll("[^A-Za-z0-9./_-]", "?");
        return shown.substring(0, Math.min(shown.length(), 60));
    }

    private static String main(Map<String, byte[]> parts) throws Stopped {
        byte[] relations = parts.get("_rels/.rels");
        if (relations != null && parts.containsKey("[Content_Types].xml")) {
            for (Element relation : XmlTree.children(XmlTree.parse(relations).getDocumentElement())) {
                String target = relation.getAttribute("Target");
                if (relation.getAttribute("Type").endsWith("/officeDocument")
                        && !relation.getAttribute("TargetMode").equals("External")) {
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        throw new Stopped(ImportRefusal.UNKNOWN_TYPE, "this is a zip archive, but no Word document");
    }

    private static Element body(Map<String, byte[]> parts, String main) throws Stopped {
        byte[] document = parts.get(main);
        if (document == null) {
            throw new Stopped(ImportRefusal.MALFORMED, "the Word file has no main part");
        }
        Element root = XmlTree.parse(document).getDocumentElement();
        NodeList bodies = root.getElementsByTagNameNS("*", "body");
        if (!"document".equals(root.getLocalName()) || bodies.getLength() == 0) {
            throw new Stopped(ImportRefusal.UNKNOWN_TYPE, "this is an Office file, but no Word document");
        }
        return (Element) bodies.item(0);
    }
}
