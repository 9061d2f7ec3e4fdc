package entente.registry;

import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Acts as an Atom feed (RFC 4287). The same record gives the same bytes. */
public final class ActFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Visit visit;
    private final Naming naming;
    private final URI home;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private ActFeed(Visit visit, Partnership state, URI home) throws XMLStreamException {
        this.visit = visit;
        this.naming = new Naming(visit, state);
        this.home = home;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /**
     * What stands above the entries.
     *
     * @param id a URI that stays
     * @param title what the feed is called
     * @param author who speaks
     * @param path the page it belongs to
     * @param since tells when it was updated while it has no entries
     */
    public record Head(String id, String title, String author, String path, Standing since) {}

    /**
     * An entry that is no act.
     *
     * @param id a URI that stays
     * @param title its title
     * @param updated since when it is so
     * @param path the page it leads to
     * @param author who speaks
     * @param summary in a line
     */
    public record Line(String id, String title, Instant updated, String path, String author, String summary) {}

    /** A feed of what is no act, newest first. */
    public static byte[] ofLines(Visit visit, Partnership state, Head head, List<Line> lines, URI home) {
        try {
            ActFeed feed = new ActFeed(visit, state, home);
            feed.write(
                    head, lines.isEmpty() ? at(head.since()) : lines.getFirst().updated(), lines);
            return feed.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory that cannot be written to", e);
        }
    }

    /**
     * A feed for a visitor.
     *
     * @param entries the acts, newest first
     * @param home the address of the portal, to which entries link
     */
    public static byte[] of(Visit visit, Partnership state, Head head, List<Standing> entries, URI home) {
        try {
            ActFeed feed = new ActFeed(visit, state, home);
            Instant updated = at(entries.isEmpty() ? head.since() : entries.getFirst());
            feed.write(head, updated, entries.stream().map(feed::line).toList());
            return feed.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory that cannot be written to", e);
        }
    }

    private void write(Head head, Instant updated, List<Line> entries) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(ATOM);
        out.writeStartElement(ATOM, "feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", visit.language().tag());
        text("id", head.id());
        text("title", head.title());
        text("updated", updated.toString());
        link(head.path());
        out.writeStartElement(ATOM, "author");
        text("name", head.author());
        out.writeEndElement();
        for (Line one : entries) {
            entry(one);
        }
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private Line line(Standing one) {
        var body = one.entry().body();
        String kind = naming.act(body.act());
        return new Line(
                "urn:sha256:" + one.entry().ref().value(),
                naming.about(body.act()).map(about -> kind + ": " + about).orElse(kind),
                at(one),
                CommitmentController.act(one.entry().ref()),
                naming.member(body.author()),
                kind);
    }

    private void entry(Line one) throws XMLStreamException {
        out.writeStartElement(ATOM, "entry");
        text("id", one.id());
        text("title", one.title());
        text("updated", one.updated().toString());
        link(one.path());
        out.writeStartElement(ATOM, "author");
        text("name", one.author());
        out.writeEndElement();
        text("summary", one.summary());
        out.writeEndElement();
    }

    private static Instant at(Standing one) {
        return one.entry().body().at().truncatedTo(ChronoUnit.SECONDS);
    }

    private void link(String path) throws XMLStreamException {
        out.writeEmptyElement(ATOM, "link");
        out.writeAttribute("href", home.resolve(path).toString());
    }

    private void text(String name, String words) throws XMLStreamException {
        out.writeStartElement(ATOM, name);
        out.writeCharacters(words.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", " "));
        out.writeEndElement();
    }
}
