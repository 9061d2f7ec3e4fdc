package entente.rendition.akn;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads Akoma Ntoso 3.0: one document, or a collection of one document in several languages. What this system wrote
 * comes back as it was; of others the words are kept, and structure that a text here does not have is mapped and noted.
 */
public final class AknReader {
    /** The largest file, in bytes. */
    public static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final String NAMESPACES = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private AknReader() {}

    /** Reads a file; never throws on bad bytes. */
    public static Import read(byte[] bytes) {
        try {
            if (bytes.length > BYTES_MAX) {
                throw new Stopped(ImportRefusal.TOO_LARGE, "more than %,d bytes".formatted(BYTES_MAX));
            }
            Element root = root(XmlTree.parse(bytes));
            List<Notice> notices = new ArrayList<>();
            Draft draft = null;
            Localized title = null;
            for (Element document : documents(root)) {
                AknDocument one = new AknDocument(document);
                Draft expression = one.draft();
                title = one.titled() ? joined(title, expression.title()) : title;
                draft = draft == null ? expression : merged(draft, expression);
                one.notices().stream()
                        .filter(notice -> !notices.contains(notice))
                        .forEach(notices::add);
            }
            if (draft == null) {
                throw new Stopped(ImportRefusal.EMPTY, "the collection holds no document");
            }
            Draft whole = title == null ? draft : draft.titled(title);
            return new Import.Read(styled(whole, root), AknParticulars.of(root), notices);
        } catch (Stopped stopped) {
            return stopped.refused();
        }
    }

    private static Element root(Document document) throws Stopped {
        Element root = document.getDocumentElement();
        String namespace = String.valueOf(root.getNamespaceURI());
        if (!"akomaNtoso".equals(root.getLocalName()) || !namespace.startsWith(NAMESPACES)) {
            throw new Stopped(ImportRefusal.UNKNOWN_TYPE, "this is XML, but no Akoma Ntoso 3.0");
        }
        return root;
    }

    private static List<Element> documents(Element root) throws Stopped {
        List<Element> documents = new ArrayList<>();
        for (Element child : XmlTree.children(root)) {
            String name = child.getLocalName();
            if (Vocabulary.DOCUMENTS.contains(name)) {
                documents.add(child);
            } else if (name.equals("documentCollection")) {
                Optional<Element> body = XmlTree.child(child, "collectionBody");
                for (Element component : body.map(XmlTree::children).orElse(List.of())) {
                    XmlTree.children(component).stream()
                            .filter(each -> Vocabulary.DOCUMENTS.contains(each.getLocalName()))
                            .forEach(documents::add);
                }
            } else if (!name.equals("components")) {
                throw new Stopped(
                        ImportRefusal.UNKNOWN_TYPE,
                        "Akoma Ntoso of a kind that is no text of clauses: statement, doc, act,"
                                + " bill and a collection of these are read");
            }
        }
        return documents;
    }

    private static Draft styled(Draft draft, Element root) {
        return AknParticulars.style(root)
                .map(style -> new Draft(draft.title(), style, draft.clauses()))
                .orElse(draft);
    }

    private static Draft merged(Draft one, Draft other) throws Stopped {
        return new Draft(one.title(), one.style(), merged(one.clauses(), other.clauses()));
    }

    private static List<Clause> merged(List<Clause> one, List<Clause> other) throws Stopped {
        if (one.size() != other.size()) {
            throw new Stopped(
                    ImportRefusal.LANGUAGES_DIFFER,
                    "one language has %,d clauses where another has %,d".formatted(one.size(), other.size()));
        }
        List<Clause> merged = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Clause left = one.get(i);
            Clause right = other.get(i);
            if (!left.id().equals(right.id()) || left.kind() != right.kind()) {
                throw new Stopped(
                        ImportRefusal.LANGUAGES_DIFFER,
                        "clause %s stands where another language has %s".formatted(left.id(), right.id()));
            }
            merged.add(new Clause(
                    left.id(),
                    left.kind(),
                    joined(left.heading(), right.heading()),
                    joined(left.text(), right.text()),
                    merged(left.parts(), right.parts())));
        }
        return merged;
    }

    private static @Nullable Localized joined(@Nullable Localized one, @Nullable Localized other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        TreeMap<String, String> joined = new TreeMap<>(other.in());
        joined.putAll(one.in());
        return new Localized(joined);
    }
}
