package entente.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML of others as a tree. A document type is refused, so there are no entities to expand or fetch (OWASP XML External
 * Entity Prevention Cheat Sheet); depth and size have limits.
 */
public final class XmlTree {
    /** How deep elements may be nested. */
    public static final int DEPTH_MAX = 100;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlTree() {}

    /**
     * Reads a document.
     *
     * @throws Stopped if it declares a document type, is nested too deep, or is no XML
     */
    public static Document parse(byte[] bytes) throws Stopped {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("nothing is fetched");
            });
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException broken) {
            throw stopped(broken);
        } catch (SAXException | IOException broken) {
            throw new Stopped(ImportRefusal.MALFORMED, "this is no well-formed XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser has these features", e);
        }
    }

    /** The elements directly below an element. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first element of this local name directly below an element. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", DEPTH_MAX);
        return factory;
    }

    private static Stopped stopped(SAXParseException broken) {
        String message = String.valueOf(broken.getMessage());
        String place = "line %,d, column %,d".formatted(broken.getLineNumber(), broken.getColumnNumber());
        if (message.contains("DOCTYPE")) {
            return new Stopped(ImportRefusal.EXTERNAL_ENTITY, "a document type is declared at " + place);
        }
        if (message.contains("maxElementDepth")) {
            return new Stopped(
                    ImportRefusal.TOO_DEEP, "elements are nested deeper than %d at %s".formatted(DEPTH_MAX, place));
        }
        return new Stopped(ImportRefusal.MALFORMED, "the XML breaks off at " + place);
    }

    /** Says nothing and stops at the first error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
