package entente.triage;

import entente.act.ActRef;
import entente.act.ConsultationAct.Ground;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.alert.Alert;
import entente.article.Article;
import entente.body.BodyCodec;
import entente.desk.Desk;
import entente.intake.Archive;
import entente.intake.KeptClaim;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as it came, cited by its hash on the record. */
final class ArchivedCopy {
    private final Article article;
    private final byte[] bytes;
    private final DocumentRef ref;

    private ArchivedCopy(Article article, byte[] bytes, DocumentRef ref) {
        this.article = article;
        this.bytes = bytes;
        this.ref = ref;
    }

    static ArchivedCopy of(Archive archive, Article article) {
        byte[] bytes = archive.raw(article.id()).orElseThrow();
        String type = mediaType(bytes);
        String name = "report." + type.substring(type.indexOf('/') + 1).replace("plain", "txt");
        return new ArchivedCopy(
                article, bytes, new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, type, name));
    }

    /** By its first bytes: what a server declared is not kept, and need not be true. */
    private static String mediaType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("%pdf")) {
            return "application/pdf";
        }
        return head.startsWith("<") || head.contains("<html") ? "text/html" : "text/plain";
    }

    Ground ground(String words) {
        return new Ground(source(), Localized.of(article.language().code(), words), ref);
    }

    private Source source() {
        PartialDate published = new PartialDate(
                article.published().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return new Source(
                article.headline(), article.address().startsWith("http") ? article.address() : null, published);
    }

    /**
     * The report as evidence.
     *
     * @param shows what it shows; its headline if empty
     * @param round whether it shows that a round was held
     * @param typed the day it happened as an officer typed it; the day of the sentence that is cited if empty
     * @throws IllegalArgumentException if that is no date
     */
    EvidenceAdded evidence(ActRef commitment, String shows, boolean round, String typed, Alert alert) {
        String language = article.language().code();
        String words = shows.isBlank() ? article.headline() : shows.strip();
        PartialDate day = typed.isBlank() ? occurred(alert, words) : new PartialDate(typed.strip());
        return new EvidenceAdded(commitment, source(), Localized.of(language, words), day, round, List.of(), ref);
    }

    /** The day that the sentence which is cited gives, if it is one day. */
    private static @Nullable PartialDate occurred(Alert alert, String words) {
        return alert.claims().stream()
                .filter(claim -> claim.sentence().equals(words))
                .map(KeptClaim::when)
                .filter(when -> when.size() == 1 && !when.getFirst().contains("/"))
                .map(when -> new PartialDate(when.getFirst()))
                .findFirst()
                .orElse(null);
    }

    void keep(Desk desk) {
        desk.keep(bytes, ref.mediaType(), ref.name());
    }
}
