package entente.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.AdoptionAct.AttachmentKind;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.Change;
import entente.act.DocumentRef;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.Concordance;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextKind;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Place;
import entente.draft.Style;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bytes of every act about instruments, which no later version may change: one line of the file each. */
class NegotiationBodiesTest {
    private static final ActRef A = new ActRef("ab".repeat(32));
    private static final ActRef B = new ActRef("cd".repeat(32));
    private static final String HASH = "ef".repeat(32);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final DocumentRef TEXT = new DocumentRef(HASH, 10, "text/plain", "text.txt");
    private static final Clause CLAUSE =
            new Clause("p1", ClauseKind.PARAGRAPH, null, WORDS, List.of(Clause.of("q1", ClauseKind.POINT, WORDS)));
    private static final Draft DRAFT = new Draft(WORDS, Style.PARAGRAPHS, List.of(CLAUSE));

    private static List<Act> negotiation() {
        return List.of(
                new NegotiationAct.InstrumentOpened(
                        "I-1",
                        WORDS,
                        TextKind.ZERO_DRAFT,
                        List.of(new MemberId("AA"), new MemberId("BB")),
                        new LanguagePolicy(List.of("en", "ja"), "en", List.of("ko")),
                        new MemberId("office"),
                        A),
                new NegotiationAct.TextTabled(A, B, TextKind.CHAIRS_TEXT, DRAFT, WORDS),
                new NegotiationAct.TextIssued(A, B, TextKind.CLEAN_TEXT, "Rev. 1"),
                new NegotiationAct.TextProposed(A, B, new Change.Insert(new Place("p1", "q1"), CLAUSE), null),
                new NegotiationAct.TextProposed(
                        A, B, new Change.Replace("p1", HASH, WORDS, WORDS, List.of("ja")), WORDS),
                new NegotiationAct.TextProposed(A, B, new Change.Delete("p1", HASH), null),
                new NegotiationAct.TextProposed(A, B, new Change.Move("p1", HASH, Place.FIRST), null),
                new NegotiationAct.TextProposed(A, B, new Change.Retitle(WORDS), null),
                new NegotiationAct.TextProposed(A, B, new Change.Replace("p1", HASH, null, WORDS, List.of()), null, A),
                new NegotiationAct.ClauseSettled(
                        A,
                        B,
                        new Change.Together(List.of(new Change.Delete("p1", HASH), new Change.Retitle(WORDS))),
                        List.of(B),
                        List.of(),
                        null),
                new NegotiationAct.ProposalWithdrawn(A, B),
                new NegotiationAct.ClauseSettled(A, B, null, List.of(), List.of(A), WORDS),
                new NegotiationAct.ClauseSettled(A, B, new Change.Delete("p1", HASH), List.of(B), List.of(), null),
                new NegotiationAct.StanceTaken(A, B, Stance.CAN_LIVE_WITH, new TreeMap<>(Map.of("p1", HASH)), WORDS),
                new NegotiationAct.ConcordanceStated(A, B, "p1", HASH, "en", "ja", Concordance.DIVERGES, WORDS),
                new NegotiationAct.PackageLinked(A, B, WORDS, List.of("p1", "p2")),
                new NegotiationAct.PackageUntied(A, B),
                new NegotiationAct.ClauseLocked(A, B, "p1"),
                new NegotiationAct.ClauseUnlocked(A, "p1", "Why."),
                new NegotiationAct.TextFinalised(A, WORDS, HASH, TEXT, new TreeMap<>(Map.of("ko", TEXT))),
                new NegotiationAct.TextReopened(A, B, "Why."),
                new NegotiationAct.NegotiationClosed(A, "Why."));
    }

    private static List<Act> adoption() {
        String nonce = "0".repeat(32);
        return List.of(
                new AdoptionAct.SigningKeyIntroduced(
                        new PostId("aa-head"), "cred", "key", "office.example", "https://office.example"),
                new AdoptionAct.SigningKeyRetired(A, "Lost."),
                new AdoptionAct.InstrumentSigned(
                        A, HASH, SignatureKind.AD_REFERENDUM, SignedBy.MEMBER_KEY, null, nonce),
                new AdoptionAct.InstrumentSigned(A, HASH, SignatureKind.DEFINITIVE, SignedBy.PASSKEY, B, nonce),
                new AdoptionAct.SignatureAsserted(A, "YXV0aA", "Y2xpZW50", "c2ln"),
                new AdoptionAct.SignatureConfirmed(A),
                new AdoptionAct.StatementAttached(A, AttachmentKind.OBJECTION, "p1", B, WORDS),
                new AdoptionAct.CorrigendumProposed(A, "p1", "en", "teh", "the", WORDS),
                new AdoptionAct.CorrigendumAnswered(A, true),
                new AdoptionAct.InstrumentNumbered(A, "2026/1"),
                new AdoptionAct.InstrumentPublished(A, List.of(B)),
                new AdoptionAct.DenunciationNotified(A, new PartialDate("2027-01-01"), WORDS));
    }

    @Test
    void everyActHasTheBytesOnItsLine() throws IOException, MalformedBody {
        List<Act> acts = java.util.stream.Stream.concat(negotiation().stream(), adoption().stream())
                .toList();
        List<String> lines;
        try (InputStream in = NegotiationBodiesTest.class.getResourceAsStream("negotiation.jsonl")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (int i = 0; i < acts.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            ExactBytes.check(acts.get(i), line);
        }
        assertEquals(acts.size(), lines.size());
    }
}
