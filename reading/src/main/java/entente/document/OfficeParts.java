package entente.document;

import java.util.Map;
import java.util.Set;

/** The XML parts of an Office Open XML file, unpacked within limits and not looked into. */
public sealed interface OfficeParts {
    /**
     * The parts.
     *
     * @param xml the bytes of every part whose name ends in {@code .xml} or {@code .rels}, by its name
     * @param others the names of all other parts
     */
    record Unpacked(Map<String, byte[]> xml, Set<String> others) implements OfficeParts {}

    /**
     * No parts.
     *
     * @param refusal why
     * @param detail what and where, in English
     */
    record Refused(Refusal refusal, String detail) implements OfficeParts {}

    /** Unpacks a file; never throws on bad bytes. */
    static OfficeParts of(byte[] bytes, Limits limits) {
        try {
            return DocxPackage.open(bytes, limits).parts();
        } catch (Stopped stopped) {
            Extraction.Refused refused = stopped.refused();
            return new Refused(refused.refusal(), refused.detail());
        }
    }
}
