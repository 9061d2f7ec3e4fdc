package entente.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.ContinuityAct.PostCreated;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Terms;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Founding;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterIndexTest {
    private static final MemberId AA = new MemberId("AA");
    private static final PostId POST = new PostId("aa-desk");
    private static final Source SOURCE = new Source("Gazette", null, null);

    @TempDir
    private Path data;

    @Test
    void everyWordMustOccurInWhicheverLanguage() throws Exception {
        try (Desk desk = desk();
                RegisterIndex index = new RegisterIndex()) {
            assertEquals(Set.of("M-1"), found(desk, index, "missile warning"));
            assertEquals(Set.of("M-1"), found(desk, index, "missiles"), "the plural is the same word");
            assertEquals(Set.of("M-2"), found(desk, index, "meeting of ministers"), "a word left out asks for nothing");
            assertEquals(Set.of(), found(desk, index, "missile ministers"));
            assertEquals(Set.of("M-1"), found(desk, index, "ミサイル"));
            assertEquals(Set.of("M-2"), found(desk, index, "外相会合"));
            assertEquals(Set.of(), found(desk, index, "外相警報"), "no word falls apart into its parts");
            assertEquals(Set.of("M-2"), found(desk, index, "외교장관"));
            assertEquals(Set.of("M-1", "M-2"), found(desk, index, "T-2025"));
            assertEquals(Set.of("M-1"), found(desk, index, "M-1"));
        }
    }

    @Test
    void whatIsConfirmedLaterIsFoundFromThenOn() throws Exception {
        try (Desk desk = desk();
                RegisterIndex index = new RegisterIndex()) {
            assertEquals(Set.of(), found(desk, index, "harbour"));
            ActRef statement = desk.snapshot(new Reader.Anyone())
                    .statements()
                    .all()
                    .iterator()
                    .next()
                    .ref();
            commitment(desk, statement, "M-3", Map.of("en", "Open the harbour."));
            assertEquals(Set.of("M-3"), found(desk, index, "harbour"));
        }
    }

    /** A member's own words, its own wording of what the public reads too, and what becomes public later. */
    @Test
    void aMemberFindsThePublicsAndItsOwnAndThePublicNothingOfIt() throws Exception {
        Reader member = new Reader.Of(AA);
        Release inside = new Release.NamedMembers(List.of(AA));
        try (Desk desk = desk();
                RegisterIndex everyones = new RegisterIndex();
                RegisterIndex own = new RegisterIndex(everyones)) {
            assertEquals(Set.of("M-1"), found(desk, own, member, "missile"), "before the public's is made");
            assertEquals(Set.of("M-1"), found(desk, everyones, "missile"));
            assertEquals(Set.of("M-1"), found(desk, own, member, "missile"), "and after");
            var state = desk.snapshot(member);
            var public1 = state.register().all().iterator().next();
            ActRef secret = released(
                    desk,
                    inside,
                    new CommitmentConfirmed(public1.statement(), "M-9", terms("Guard the lantern."), public1.basis()));
            released(
                    desk,
                    inside,
                    new CommitmentCorrected(public1.ref(), terms("Share drone data."), public1.basis(), "as read"));
            assertEquals(Set.of("M-9"), found(desk, own, member, "lantern"));
            assertEquals(Set.of("M-1"), found(desk, own, member, "drone"));
            assertEquals(Set.of(), found(desk, own, member, "missile"), "it reads otherwise to the member");
            assertEquals(Set.of("M-1"), found(desk, everyones, "missile"));
            assertEquals(Set.of(), found(desk, everyones, "lantern drone"));
            assertEquals(Set.of(), found(desk, everyones, "lantern"));
            released(desk, new Release.Everyone(), new BodyReleased(secret, new Release.Everyone()));
            assertEquals(Set.of("M-9"), found(desk, everyones, "lantern"));
            assertEquals(Set.of("M-9"), found(desk, own, member, "lantern"), "the public's counts for it by now");
            assertEquals(Set.of("M-1", "M-2", "M-9"), found(desk, own, member, "T-2025"), "each once");
        }
    }

    private static Terms terms(String words) {
        return new Terms(
                Localized.of("en", words),
                List.of(AA),
                Terms.Kind.ONE_OFF,
                Terms.Force.FIRM,
                "other",
                null,
                null,
                null,
                true);
    }

    private static ActRef released(Desk desk, Release release, Act act) {
        return switch (desk.receive(new Submission(AA, POST, null, release, act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    private static Set<String> found(Desk desk, RegisterIndex index, String words) {
        return found(desk, index, new Reader.Anyone(), words);
    }

    private static Set<String> found(Desk desk, RegisterIndex index, Reader reader, String words) {
        var state = desk.snapshot(reader);
        return index.find(state, words).stream()
                .map(ref -> state.register().find(ref).orElseThrow().code())
                .collect(Collectors.toSet());
    }

    private Desk desk() {
        Localized name = Localized.of("en", "Test");
        PartnershipFounded act =
                new PartnershipFounded(name, List.of(new Party(AA, false, name)), List.of("en"), null, null);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
        Desk desk = Desk.begin(data, new Founding("test", "test.invalid", AA, act), clock, new Random(1));
        record(desk, null, new PostCreated(POST, AA, name, PostKind.DESK));
        ActRef statement = record(
                desk,
                POST,
                new StatementEntered(
                        "T-2025",
                        Localized.of("en", "Joint text"),
                        StatementKind.OTHER,
                        new PartialDate("2025"),
                        null,
                        List.of(AA),
                        "en",
                        null,
                        null,
                        SOURCE));
        commitment(desk, statement, "M-1", Map.of("en", "Share missile warning data.", "ja", "ミサイル警報データを共有する。"));
        commitment(
                desk,
                statement,
                "M-2",
                Map.of("en", "Hold a meeting of ministers.", "ja", "外相会合を開く。", "ko", "외교장관 회의를 연다."));
        return desk;
    }

    private static void commitment(Desk desk, ActRef statement, String code, Map<String, String> summary) {
        Terms terms = new Terms(
                new Localized(new TreeMap<>(summary)),
                List.of(AA),
                Terms.Kind.ONE_OFF,
                Terms.Force.FIRM,
                "other",
                null,
                null,
                null,
                true);
        record(desk, POST, new CommitmentConfirmed(statement, code, terms, new Basis.CompiledFromSource(SOURCE)));
    }

    private static ActRef record(Desk desk, PostId post, Act act) {
        return switch (desk.receive(new Submission(AA, post, null, new Release.Everyone(), act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }
}
