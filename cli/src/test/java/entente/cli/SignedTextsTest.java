package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.DocumentRef;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextTabled;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check tells who signed which text, from the server's own record and from an export handed to somebody else. */
class SignedTextsTest {
    private static final MemberId JP = new MemberId("JP");
    private static final MemberId KR = new MemberId("KR");
    private static final MemberId OFFICE = new MemberId("secretariat");

    @TempDir
    private Path folder;

    private static ActRef say(Desk desk, MemberId member, Act act) {
        PostId post = desk.snapshot(new Reader.Of(member)).offices().all().stream()
                .map(one -> one.created())
                .filter(one -> one.member().equals(member) && one.kind() == PostKind.DESK)
                .map(one -> one.post())
                .findFirst()
                .orElseThrow();
        Answer answer = desk.receive(new Submission(member, post, "Signer", new Release.Everyone(), act));
        assertTrue(answer instanceof Answer.Recorded, answer.toString());
        return ((Answer.Recorded) answer).ref();
    }

    private String signed(Path data) throws IOException {
        Draft draft = new Draft(
                Localized.of("en", "A text"),
                Style.PARAGRAPHS,
                List.of(Clause.of("p1", ClauseKind.PARAGRAPH, Localized.of("en", "We will meet."))));
        try (Desk desk = Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))) {
            ActRef opened = say(
                    desk,
                    OFFICE,
                    new InstrumentOpened(
                            "SIGN-1",
                            draft.title(),
                            TextKind.CLEAN_TEXT,
                            List.of(JP, KR),
                            LanguagePolicy.equal(List.of("en")),
                            OFFICE,
                            null));
            ActRef text = say(desk, OFFICE, new TextTabled(opened, opened, TextKind.CLEAN_TEXT, draft, null));
            TreeMap<String, String> clause = new TreeMap<>(
                    Map.of("p1", CanonicalBytes.hash(draft.find("p1").orElseThrow())));
            for (MemberId member : List.of(JP, KR)) {
                say(desk, member, new StanceTaken(opened, text, Stance.SUPPORT, clause, null));
            }
            DocumentRef document =
                    desk.keep(CanonicalBytes.of(draft, Set.of("en")), "application/octet-stream", "instrument.bin");
            ActRef frozen = say(
                    desk,
                    OFFICE,
                    new TextFinalised(opened, draft.title(), document.sha256(), document, new TreeMap<>()));
            sign(desk, JP, frozen, document.sha256(), SignatureKind.DEFINITIVE);
            sign(desk, KR, frozen, document.sha256(), SignatureKind.AD_REFERENDUM);
            return document.sha256();
        }
    }

    private static void sign(Desk desk, MemberId member, ActRef frozen, String hash, SignatureKind kind) {
        String nonce = (member.equals(JP) ? "1" : "2").repeat(32);
        say(desk, member, new InstrumentSigned(frozen, hash, kind, SignedBy.MEMBER_KEY, null, nonce));
    }

    private static String run(int code, String... words) {
        StringWriter out = new StringWriter();
        assertEquals(code, Main.run(new PrintWriter(out), new PrintWriter(out), words), out.toString());
        return out.toString();
    }

    @Test
    void whoSignedWhatIsToldFromTheRecordAndFromAnExport() throws IOException {
        Path data = folder.resolve("data");
        String hash = signed(data);
        Path export = folder.resolve("export");
        run(0, "export", "--record", data.toString(), export.toString());
        for (Path record : List.of(data, export)) {
            String told = run(0, "verify", record.toString());
            assertTrue(told.contains("signed SIGN-1 " + hash.substring(0, 16) + "… JP definitive by Signer"), told);
            assertTrue(told.contains("with the key of its log: valid"), told);
            assertTrue(told.contains("NOT BINDING, ad referendum and not confirmed"), told);
        }
        assertTrue(run(0, "verify", export.toString(), "--json").contains("\"valid\" : true"));
        Files.delete(data.resolve("record")
                .resolve("documents")
                .resolve(hash.substring(0, 2))
                .resolve(hash));
        String without = run(1, "verify", data.toString());
        assertTrue(without.contains("NOT BINDING, the text is not in this record"), without);
        assertTrue(!without.contains(": valid"), without);
    }
}
