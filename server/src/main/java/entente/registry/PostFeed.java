package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.continuity.Post;
import entente.member.PostId;
import entente.partnership.Citations;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What was done lately about the commitments that a post leads or contributes to, and about its tasks, as an Atom feed
 * (RFC 4287); newest first. The same record gives the same bytes.
 */
final class PostFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES_MAX = 50;

    private final Visit visit;
    private final Naming naming;
    private final Partnership state;
    private final URI home;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private PostFeed(Visit visit, Partnership state, URI home) throws XMLStreamException {
        this.visit = visit;
        this.naming = new Naming(visit, state);
        this.state = state;
        this.home = home;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /**
     * The feed of a post for a visitor.
     *
     * @param home the address of the portal, to which entries link
     */
    static byte[] of(Visit visit, Partnership state, Post post, URI home) {
        try {
            PostFeed feed = new PostFeed(visit, state, home);
            feed.write(post);
            return feed.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory that cannot be written to", e);
        }
    }

    private void write(Post post) throws XMLStreamException {
        Set<ActRef> subjects = subjects(post.created().post());
        List<Standing> entries = state.acts().reversed().stream()
                .filter(one -> one.effective() && about(one, subjects))
                .limit(ENTRIES_MAX)
                .toList();
        Instant updated = entries.isEmpty() ? at(state.act(post.ref()).orElseThrow()) : at(entries.getFirst());
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(ATOM);
        out.writeStartElement(ATOM, "feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", visit.language().tag());
        text("id", "urn:sha256:" + post.ref().value());
        text("title", naming.words(post.created().title()));
        text("updated", updated.toString());
        link(PostSheet.address(post));
        out.writeStartElement(ATOM, "author");
        text("name", naming.member(post.created().member()));
        out.writeEndElement();
        for (Standing one : entries) {
            entry(one);
        }
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private void entry(Standing one) throws XMLStreamException {
        var body = one.entry().body();
        String kind = naming.act(body.act());
        out.writeStartElement(ATOM, "entry");
        text("id", "urn:sha256:" + one.entry().ref().value());
        text("title", naming.about(body.act()).map(about -> kind + ": " + about).orElse(kind));
        text("updated", at(one).toString());
        link(CommitmentController.act(one.entry().ref()));
        out.writeStartElement(ATOM, "author");
        text("name", naming.member(body.author()));
        out.writeEndElement();
        text("summary", kind);
        out.writeEndElement();
    }

    /** The commitments it leads or contributes to, and its tasks. */
    private Set<ActRef> subjects(PostId post) {
        Set<ActRef> subjects = new HashSet<>();
        for (Commitment one : state.register().all()) {
            if (one.leads().containsValue(post) || one.contributors().contains(post)) {
                subjects.add(one.ref());
            }
        }
        for (Task task : state.register().tasks()) {
            if (task.set().post().equals(post)) {
                subjects.add(task.ref());
            }
        }
        return subjects;
    }

    private static boolean about(Standing one, Set<ActRef> subjects) {
        return subjects.contains(one.entry().ref())
                || Citations.of(one.entry().body().act()).stream().anyMatch(subjects::contains);
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
