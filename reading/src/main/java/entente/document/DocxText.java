package entente.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word document (ECMA-376): body, then foot- and endnotes. Only the JDK's zip and XML readers see
 * the bytes; relations to elsewhere, macros, pictures and embedded objects are never opened.
 */
final class DocxText {
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE_DOCUMENT = "/officeDocument";

    private DocxText() {}

    static Extraction.Extracted read(byte[] bytes, Limits limits) throws Stopped {
        DocxPackage unpacked = DocxPackage.open(bytes, limits);
        String main = mainPart(unpacked);
        byte[] body = unpacked.part(main);
        if (body == null) {
            throw new Stopped(Refusal.MALFORMED, "the Word document has no main part");
        }
        Paragraphs paragraphs = new Paragraphs(limits.charactersMax());
        String root = walk(body, new DocxWalk(paragraphs));
        if (!root.equals("document")) {
            throw new Stopped(
                    Refusal.UNKNOWN_TYPE, "this is an Office file, but no Word document; save it as .docx or PDF");
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        for (String notes : List.of("footnotes.xml", "endnotes.xml")) {
            byte[] part = unpacked.part(folder + notes);
            if (part != null) {
                walk(part, new DocxWalk(paragraphs));
            }
        }
        return new Extraction.Extracted(
                paragraphs.text(), Format.DOCX, title(unpacked.part("docProps/core.xml")), List.of());
    }

    private static String mainPart(DocxPackage unpacked) throws Stopped {
        byte[] relations = unpacked.part("_rels/.rels");
        if (!unpacked.has(TYPES) || relations == null) {
            throw new Stopped(Refusal.UNKNOWN_TYPE, "this is a zip archive, but no Word document");
        }
        XMLStreamReader reader = reader(relations);
        try {
            while (reader.hasNext()) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")) {
                    String type = reader.getAttributeValue(null, "Type");
                    String target = reader.getAttributeValue(null, "Target");
                    if (type != null && target != null && type.endsWith(OFFICE_DOCUMENT)) {
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
        throw new Stopped(Refusal.UNKNOWN_TYPE, "this is a zip archive, but no Word document");
    }

    /** What the part that describes a document calls it; nothing where there is none. */
    static String title(byte @Nullable [] description) throws Stopped {
        if (description == null) {
            return "";
        }
        XMLStreamReader reader = reader(description);
        StringBuilder title = new StringBuilder();
        boolean inTitle = false;
        try {
            while (reader.hasNext()) {
                int event = next(reader);
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    inTitle = event == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("title");
                } else if (inTitle && event == XMLStreamConstants.CHARACTERS) {
                    title.append(reader.getText());
                }
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
        return Paragraphs.tidy(title);
    }

    /** Hands every element to the walk and answers the name of the outermost. */
    private static String walk(byte[] part, DocxWalk walk) throws Stopped {
        XMLStreamReader reader = reader(part);
        String root = "";
        try {
            while (reader.hasNext()) {
                switch (next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        root = root.isEmpty() ? reader.getLocalName() : root;
                        walk.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> walk.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        walk.words(reader.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
        return root;
    }

    static int next(XMLStreamReader reader) throws XMLStreamException, Stopped {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Stopped(Refusal.EXTERNAL_ENTITY, "a part of the document declares a document type or entities");
        }
        return event;
    }

    static XMLStreamReader reader(byte[] part) throws Stopped {
        // The JDK's own, whatever else lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return factory.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    static Stopped malformed(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNumber();
        return new Stopped(
                Refusal.MALFORMED,
                "the XML of the document breaks off at line %,d, column %,d".formatted(line, column));
    }
}
