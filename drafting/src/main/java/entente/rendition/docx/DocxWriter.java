package entente.rendition.docx;

import entente.draft.Draft;
import entente.redline.Redline;
import entente.redline.Row;
import entente.rendition.Author;
import entente.rendition.Markup;
import entente.rendition.Particulars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a text, or what changed between two texts as tracked changes, as a Word file in one language. The same text
 * gives the same bytes.
 */
public final class DocxWriter {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxWriter() {}

    /** A text as it is. */
    public static byte[] write(Draft draft, Particulars particulars, String language) {
        Author nobody = new Author("", particulars.date().atStartOfDay().toInstant(ZoneOffset.UTC));
        return write(Redline.between(draft, draft, language), particulars, row -> nobody);
    }

    /**
     * What changed, as tracked changes: accepting all gives the later text, rejecting all the earlier one.
     *
     * @param authors whose change each row is
     */
    public static byte[] write(Redline redline, Particulars particulars, Function<Row, Author> authors) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relations());
        parts.put("docProps/core.xml", core(redline, particulars));
        parts.put("word/document.xml", new DocxBody(redline, authors).bytes());
        parts.put("word/styles.xml", DocxStyles.bytes(redline.language()));
        parts.put("word/settings.xml", DocxStyles.settings(redline.language(), !redline.unchanged()));
        parts.put("word/footer1.xml", footer(particulars));
        parts.put("word/_rels/document.xml.rels", documentRelations());
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(EPOCH);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] types() {
        Markup xml = new Markup(false);
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        type(xml, "/word/document.xml", PART_TYPE + "document.main+xml");
        type(xml, "/word/styles.xml", PART_TYPE + "styles+xml");
        type(xml, "/word/settings.xml", PART_TYPE + "settings+xml");
        type(xml, "/word/footer1.xml", PART_TYPE + "footer+xml");
        type(xml, "/docProps/core.xml", CORE_TYPE);
        return xml.close().bytes();
    }

    private static void type(Markup xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static byte[] relations() {
        Markup xml = new Markup(false);
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rId1", OFFICE + "/officeDocument", "word/document.xml");
        relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        return xml.close().bytes();
    }

    private static byte[] documentRelations() {
        Markup xml = new Markup(false);
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rId1", OFFICE + "/styles", "styles.xml");
        relation(xml, "rId2", OFFICE + "/settings", "settings.xml");
        relation(xml, DocxBody.FOOTER, OFFICE + "/footer", "footer1.xml");
        return xml.close().bytes();
    }

    private static void relation(Markup xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static byte[] core(Redline redline, Particulars particulars) {
        Markup xml = new Markup(false);
        String at = particulars.date() + "T00:00:00Z";
        String date = "dcterms:W3CDTF";
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", DocxBody.plainTitle(redline));
        xml.element("dc:identifier", particulars.code());
        xml.element("dc:language", redline.language());
        xml.element("dcterms:created", at, "xsi:type", date);
        xml.element("cp:category", redline.later().style().name().toLowerCase(Locale.ROOT));
        xml.element("cp:version", String.valueOf(particulars.version()));
        return xml.close().bytes();
    }

    private static byte[] footer(Particulars particulars) {
        Markup xml = new Markup(false);
        xml.open("w:ftr", "xmlns:w", DocxBody.NAMESPACE).open("w:p");
        xml.open("w:pPr").empty("w:pStyle", "w:val", "Footer").close();
        String what = "%s · %s · v%d · %s"
                .formatted(
                        particulars.code(),
                        particulars.status().replace('-', ' '),
                        particulars.version(),
                        particulars.date());
        xml.open("w:r")
                .element("w:t", what, "xml:space", "preserve")
                .empty("w:tab")
                .close();
        xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r").element("w:t", "1");
        return xml.close().close().close().close().bytes();
    }
}
