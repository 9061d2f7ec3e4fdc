package entente.negotiation;

import entente.act.DocumentRef;
import entente.act.NegotiationAct.TextFinalised;
import entente.draft.CanonicalBytes;
import entente.draft.Draft;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The text as it stands, to be made final.
 *
 * @param act the act that does
 * @param documents the documents it cites, with their bytes
 */
public record Freezing(TextFinalised act, Map<DocumentRef, byte[]> documents) {
    private static final String MEDIA_TYPE = "application/octet-stream";

    /** Copies the map in. */
    public Freezing {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** Of an instrument; nothing while it has no text. */
    public static Optional<Freezing> of(Instrument of) {
        return of.head().map(head -> of(of, head.draft()));
    }

    private static Freezing of(Instrument of, Draft draft) {
        Map<DocumentRef, byte[]> documents = new LinkedHashMap<>();
        DocumentRef whole = document(draft, of.authentic(), "instrument.bin", documents);
        TreeMap<String, DocumentRef> translations = new TreeMap<>();
        for (String courtesy : of.opened().languages().courtesy()) {
            if (draft.languages().contains(courtesy)) {
                String name = "instrument-" + courtesy + ".bin";
                translations.put(courtesy, document(draft, Set.of(courtesy), name, documents));
            }
        }
        return new Freezing(new TextFinalised(of.ref(), draft.title(), whole.sha256(), whole, translations), documents);
    }

    private static DocumentRef document(
            Draft draft, Set<String> languages, String name, Map<DocumentRef, byte[]> into) {
        byte[] bytes = CanonicalBytes.of(draft, languages);
        DocumentRef ref = new DocumentRef(CanonicalBytes.hash(draft, languages), bytes.length, MEDIA_TYPE, name);
        into.put(ref, bytes);
        return ref;
    }
}
