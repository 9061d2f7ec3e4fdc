package entente.bulletin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements one after another, as bytes in UTF-8. */
final class XmlText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** Begins a document with its outermost element. */
    XmlText(String root, String namespace) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XmlText open(String name) {
        return to(() -> out.writeStartElement(name));
    }

    XmlText close() {
        return to(out::writeEndElement);
    }

    /** An attribute of the element that was opened last. */
    XmlText with(String name, String value) {
        return to(() -> out.writeAttribute(name, value));
    }

    /** An element with text. */
    XmlText put(String name, String text) {
        return to(() -> {
            out.writeStartElement(name);
            out.writeCharacters(Lines.cut(text, 2 * Lines.WORDS_MAX));
            out.writeEndElement();
        });
    }

    /** A value of the CAP standard with its name. */
    XmlText parameter(String name, String value) {
        return open("parameter").put("valueName", name).put("value", value).close();
    }

    byte[] bytes() {
        to(() -> {
            out.writeEndDocument();
            out.close();
        });
        return bytes.toByteArray();
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private XmlText to(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
