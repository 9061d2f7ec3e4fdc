package entente.conference;

import entente.negotiation.ClauseStanding;
import entente.negotiation.Instrument;
import entente.negotiation.Said;
import entente.negotiation.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** A short mark for each clause of a page: another one when its words, or what was said about it, have changed. */
final class Marks {
    /** The name under which the title, and what stands in no clause of the text, has its mark. */
    static final String REST = "";

    private static final int DIGITS = 12;

    private Marks() {}

    /** The mark of each clause by its identity. */
    static SortedMap<String, String> of(Instrument of, Table table) {
        SortedMap<String, String> marks = new TreeMap<>();
        table.rows().forEach(row -> marks.put(row.clause().id(), of(row)));
        StringBuilder rest = new StringBuilder();
        of.head().ifPresent(head -> rest.append(head.draft().title()).append(marks.keySet()));
        table.apart().forEach(one -> rest.append(one.ref().value()));
        rest.append(of.finalisations().size()).append(of.closed() != null);
        marks.put(REST, digest(rest.toString()));
        return marks;
    }

    static String of(ClauseStanding row) {
        StringBuilder all = new StringBuilder(row.since().value()).append(row.state());
        row.proposals().forEach(one -> all.append(one.ref().value()));
        row.stances().values().forEach(said -> all.append(ref(said)));
        row.checks().forEach(said -> all.append(ref(said)));
        row.divergences().forEach(said -> all.append(ref(said)));
        return digest(all.toString());
    }

    private static String ref(Said<?> said) {
        return said.ref().value();
    }

    private static String digest(String all) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
