package entente.rendition;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** XML being written, by the JDK's writer, which escapes. The same calls give the same bytes. */
public final class Markup {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    private final XMLStreamWriter writer;
    private final Deque<Boolean> nested = new ArrayDeque<>();
    private final boolean lines;

    /**
     * A new document.
     *
     * @param lines whether elements begin on lines of their own, two blanks deeper than what they stand in; {@link
     *     #inline} elements never do
     */
    public Markup(boolean lines) {
        this.lines = lines;
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeProcessingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\"");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Begins an element; attributes come as names and values, and one whose value is null is left out. */
    public Markup open(String name, @Nullable String... attributes) {
        if (!nested.isEmpty()) {
            nested.pop();
            nested.push(true);
        }
        line();
        return start(name, attributes);
    }

    /** Begins an element in the middle of words. */
    public Markup inline(String name, @Nullable String... attributes) {
        return start(name, attributes);
    }

    /** Words, escaped. */
    public Markup words(String words) {
        try {
            writer.writeCharacters(words);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        boolean hadElements = nested.pop();
        if (hadElements) {
            line();
        }
        return end();
    }

    /** Ends an element that stands in the middle of words. */
    public Markup closeInline() {
        nested.pop();
        return end();
    }

    /** An element without content. */
    public Markup empty(String name, @Nullable String... attributes) {
        return open(name, attributes).close();
    }

    /** An element that holds words only. */
    public Markup element(String name, String words, @Nullable String... attributes) {
        open(name, attributes);
        words(words);
        return close();
    }

    /** The document's bytes, in UTF-8. */
    public byte[] bytes() {
        try {
            if (lines) {
                writer.writeCharacters("\n");
            }
            writer.writeEndDocument();
            writer.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Markup start(String name, @Nullable String... attributes) {
        try {
            writer.writeStartElement(name);
            nested.push(false);
            for (int i = 0; i < attributes.length; i += 2) {
                String value = attributes[i + 1];
                if (value != null) {
                    writer.writeAttribute(String.valueOf(attributes[i]), value);
                }
            }
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Markup end() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void line() {
        if (lines) {
            words("\n" + "  ".repeat(nested.size()));
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("writing to memory failed", e);
    }
}
